internal import Foundation
internal import TemplateLanguage

/// A network that pages can be shared on through a plain link. Adding one is adding a value to `all`.
public struct ShareNetwork: Sendable, Equatable {
  /// What settings call it.
  public let id: String
  /// What people call it.
  public let name: String
  /// The address before its parameters.
  private let endpoint: String
  /// Parameters with `{url}`, `{title}`, `{image}` or `{via}`; one whose value is missing is left out.
  private let parameters: [String]
  /// Whether the network takes no link without a picture.
  public let needsImage: Bool

  init(_ id: String, _ name: String, _ endpoint: String, _ parameters: [String], needsImage: Bool = false) {
    (self.id, self.name, self.endpoint, self.parameters) = (id, name, endpoint, parameters)
    self.needsImage = needsImage
  }

  /// A network that a site adds.
  init(_ custom: SiteSettings.CustomNetwork) {
    let address = custom.url ?? ""
    self.init(custom.id ?? "", custom.name ?? "", address, [], needsImage: address.containsPlaceholder("{image}"))
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
  ]

  /// The networks of a site that names none.
  public static let defaults = ["facebook", "x", "linkedin", "pinterest"]

  /// The link that shares a page; nil where the network needs a picture and the page has none.
  public func link(for page: SharedPage) -> String? {
    if needsImage, page.image == nil { return nil }
    let values: [(String, String?)] = [
      ("{url}", page.url), ("{title}", page.title), ("{image}", page.image), ("{via}", page.via),
    ]
    func filled(_ pattern: String) -> String? {
      var result = pattern
      for (placeholder, value) in values where pattern.containsPlaceholder(placeholder) {
        guard let value else { return nil }
        result = result.replacingPlaceholder(placeholder, with: PercentEncoding.encode(value, keeping: .unreserved))
      }
      return result
    }
    return (filled(endpoint) ?? endpoint) + parameters.compactMap(filled).joined(separator: "&")
  }
}

/// What networks are told about a page.
public struct SharedPage: Sendable {
  /// The canonical URL in ASCII.
  public let url: String
  /// Plain text, NFC, on one line.
  public let title: String
  /// The absolute URL of a picture.
  public let image: String?
  /// An account on X.
  public let via: String?

  /// Normalises what a page says of itself.
  ///
  /// - Parameters:
  ///   - url: An absolute URL; what is not ASCII becomes percent-encoded.
  ///   - title: Any text.
  public init(url: String, title: String, image: String?, via: String?) {
    self.url = PercentEncoding.encode(url, keeping: .url)
    self.title = Self.oneLine(title)
    self.image = image.map { PercentEncoding.encode($0, keeping: .url) }
    self.via = via
  }

  /// A text in NFC with white space collapsed.
  public static func oneLine(_ text: String) -> String {
    let normal = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    let words = normal.unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}

extension String {
  fileprivate func containsPlaceholder(_ placeholder: String) -> Bool {
    Array(utf8).firstRange(of: Array(placeholder.utf8)) != nil
  }

  /// Values are percent-encoded, so none can hold a placeholder itself.
  fileprivate func replacingPlaceholder(_ placeholder: String, with value: String) -> String {
    var bytes = Array(utf8)
    bytes.replace(Array(placeholder.utf8), with: Array(value.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}
