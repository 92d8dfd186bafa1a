internal import Foundation

/// A way to pass a page on: a network with a plain link, or a button of the page itself. Adding one is adding a value to
/// `all`.
public struct ShareNetwork: Sendable, Equatable {
  /// What settings call it.
  public let id: String
  /// What people call it.
  public let name: String
  /// The address before its parameters.
  private let endpoint: Pattern
  /// Parameters; one whose value is missing is left out.
  private let parameters: [Pattern]
  /// Whether the network takes no link without a picture.
  public let needsImage: Bool
  /// Whether it isn't a network but a button, which the theme's script shows where the browser can do it.
  public let isButton: Bool

  /// Declares a network.
  ///
  /// - Parameter parameters: With `{url}`, `{title}`, `{summary}`, `{image}` or `{via}`.
  init(_ id: String, _ name: String, _ endpoint: String, _ parameters: [String], needsImage: Bool = false) {
    (self.id, self.name) = (id, name)
    self.endpoint = Pattern(endpoint)
    self.parameters = parameters.map(Pattern.init)
    self.needsImage = needsImage
    isButton = false
  }

  /// Declares a button. Its link is the page's own address.
  private init(button id: String, _ name: String) {
    (self.id, self.name, parameters, needsImage, isButton) = (id, name, [], false, true)
    endpoint = Pattern("")
  }

  /// A network that a site adds.
  init(_ custom: Clinic.CustomNetwork) {
    let address = custom.url ?? ""
    let needsImage = Pattern(address).parts.contains(.value(.image))
    self.init(custom.id ?? "", custom.name ?? "", address, [], needsImage: needsImage)
  }

  /// What keeps a custom network's address from being one; nil where it is.
  static func problem(inAddress address: String) -> (message: String, hint: String)? {
    let known = Pattern.Value.allCases.map { "{\($0.rawValue)}" }
    let parts = Pattern(address).parts
    let hasUnknown = parts.contains {
      if case .literal(let bytes) = $0 { bytes.contains(UInt8(ascii: "{")) } else { false }
    }
    if hasUnknown {
      return ("this address has an unknown placeholder", "write one of: " + known.joined(separator: ", "))
    }
    if !parts.contains(.value(.url)) {
      return ("this address has no placeholder for the page's address", "write {url} into it")
    }
    return nil
  }

  /// Networks known to the program.
  public static let all: [ShareNetwork] = [
    ShareNetwork("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?", ["u={url}"]),
    ShareNetwork("x", "X", "https://x.com/intent/tweet?", ["url={url}", "text={title}", "via={via}"]),
    ShareNetwork("linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?", ["url={url}"]),
    ShareNetwork(
      "pinterest", "Pinterest", "https://www.pinterest.com/pin/create/button/?",
      ["url={url}", "media={image}", "description={title}"], needsImage: true),
    ShareNetwork("whatsapp", "WhatsApp", "https://wa.me/?", ["text={title}%20{url}"]),
    ShareNetwork("bluesky", "Bluesky", "https://bsky.app/intent/compose?", ["text={title}%20{url}"]),
    ShareNetwork("threads", "Threads", "https://www.threads.com/intent/post?", ["text={title}", "url={url}"]),
    ShareNetwork("reddit", "Reddit", "https://www.reddit.com/submit?", ["url={url}", "title={title}"]),
    ShareNetwork("mastodon", "Mastodon", "https://share.joinmastodon.org/#", ["text={title}%20{url}"]),
    ShareNetwork("telegram", "Telegram", "https://t.me/share/url?", ["url={url}", "text={title}"]),
    ShareNetwork("email", "Email", "mailto:?", ["subject={title}", "body={title}%0D%0A%0D%0A{url}"]),
    ShareNetwork("sms", "Text message", "sms:?&", ["body={title}%20{url}"]),
    ShareNetwork(button: "copy", "Copy link"),
    ShareNetwork(button: "native", "Share"),
    ShareNetwork(button: "print", "Print"),
  ]

  /// The networks of a site that names none.
  public static let defaults = ["facebook", "x", "linkedin", "pinterest"]

  /// The link that shares a page; nil where the network needs a picture and the page has none.
  public func link(for page: SharedPage) -> String? {
    if isButton { return page.address }
    if needsImage, page.image == nil { return nil }
    var result: [UInt8] = []
    guard endpoint.append(page, to: &result) else { return nil }
    var isFirst = true
    for parameter in parameters {
      let start = result.count
      if !isFirst { result.append(UInt8(ascii: "&")) }
      if parameter.append(page, to: &result) { isFirst = false } else { result.removeSubrange(start...) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// A text with places for a page's values.
private struct Pattern: Sendable, Equatable {
  enum Value: String, CaseIterable { case url, title, summary, image, via }
  enum Part: Sendable, Equatable {
    case literal([UInt8])
    case value(Value)
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let literal = rest.prefix { $0 != UInt8(ascii: "{") }
      if !literal.isEmpty { parts.append(.literal(Array(literal))) }
      rest = rest.dropFirst(literal.count)
      guard !rest.isEmpty else { return }
      let name = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
      if name.endIndex < rest.endIndex, let value = Value(rawValue: String(decoding: name, as: UTF8.self)) {
        parts.append(.value(value))
        rest = rest.dropFirst(name.count + 2)
      } else {
        parts.append(.literal([UInt8(ascii: "{")]))
        rest = rest.dropFirst()
      }
    }
  }

  /// Appends the text with its values, each percent-encoded; false where one is missing.
  func append(_ page: SharedPage, to output: inout [UInt8]) -> Bool {
    for part in parts {
      switch part {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .value(let value):
        let encoded: [UInt8]? =
          switch value {
          case .url: page.url
          case .title: page.title
          case .summary: page.summary
          case .image: page.image
          case .via: page.via
          }
        guard let encoded else { return false }
        output.append(contentsOf: encoded)
      }
    }
    return true
  }
}
