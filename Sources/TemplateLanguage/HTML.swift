internal import Values

/// Markup made by our own renderer, which may be printed as it is.
public struct HTML: Sendable, Equatable {
  /// UTF-8.
  public let bytes: [UInt8]
  /// Declares markup to be safe. Only renderers that escape every text may call this.
  public init(rendered bytes: [UInt8]) { self.bytes = bytes }

  /// A text as markup: what would be markup in it becomes character references.
  public static func escaped(_ text: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    Escaping.appendHTML(String(decoding: text, as: UTF8.self), to: &output)
    return output
  }

  /// The text without tags.
  var text: String {
    var result: [UInt8] = []
    var isInTag = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case _ where !isInTag: result.append(byte)
      default: break
      }
    }
    var text = String(decoding: result, as: UTF8.self)
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacingBytes(reference, with: character)
    }
    return text
  }
}
