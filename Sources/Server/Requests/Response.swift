import World

/// What the preview answers.
struct Response: Sendable {
  /// What follows the head.
  enum Body: Sendable {
    case bytes([UInt8])
    /// A part of a file, in bytes from its start.
    case file(OpenFile, Range<Int>)
    /// News of changes, as long as somebody listens.
    case events
  }

  /// The status, of RFC 9110, section 15.
  var status: Int
  var fields: [(name: String, value: String)]
  var body: Body

  /// Fields of every answer: nothing is kept, nothing is taken for what it isn't, and pages of other sites can neither load
  /// it nor look into its window.
  private static let always = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// The policy of answers that are no pages.
  private static let noPage = ("Content-Security-Policy", "default-src 'none'")

  init(_ status: Int, type: String, _ body: Body, _ fields: [(name: String, value: String)] = []) {
    self.status = status
    self.body = body
    let hasPolicy = fields.contains { $0.name == Self.noPage.0 }
    self.fields = [("Content-Type", type)] + fields + Self.always + (hasPolicy ? [] : [Self.noPage])
  }

  /// A sentence for people.
  static func text(_ status: Int, _ text: String) -> Response {
    Response(status, type: "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)))
  }

  /// Another address, a path on the host.
  static func elsewhere(_ path: String) -> Response {
    var response = text(302, path)
    response.fields.append(("Location", path))
    return response
  }
}
