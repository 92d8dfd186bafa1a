/// A telephone number that people wrote: digits, perhaps with spaces, hyphens, full stops and brackets between them,
/// and perhaps an extension.
public struct TelephoneNumber {
  /// The digits without the extension, after the plus of an international number.
  public private(set) var digits = ""
  /// The digits of its extension.
  public private(set) var extensionDigits = ""

  /// Reads a number; nil for what is not exactly one. Numbers have 3 to 15 digits (E.164), extensions at most 7.
  ///
  /// After a country code, a zero in brackets is left out: it is not dialled.
  public init?(_ text: String) {
    var rest = text.unicodeScalars[...]
    let isInternational = rest.first == "+"
    if isInternational { rest.removeFirst() }
    if isInternational { rest = Self.withoutZero(rest) }
    let end = rest.firstIndex { Self.isLetter($0) } ?? rest.endIndex
    guard let number = Self.digits(rest[..<end]), (3...15).contains(number.utf8.count) else { return nil }
    digits = (isInternational ? "+" : "") + number
    if end == rest.endIndex { return }
    let word = String(rest[end...].prefix(while: Self.isLetter)).lowercased()
    let after = rest[end...].drop(while: Self.isLetter)
    guard Self.extensionWords.contains(word), let more = Self.digits(after), (1...7).contains(more.utf8.count),
      !after.contains("(")
    else { return nil }
    extensionDigits = more
  }

  /// The words before an extension in English, French, German, Dutch, Italian, Spanish and Portuguese. After another
  /// word, the digits may be an hour.
  private static let extensionWords: Set<String> = [
    "ext", "extn", "extension", "x", "poste", "durchwahl", "dw", "toestel", "interno", "int", "anexo", "ramal",
  ]

  /// As a link (RFC 3966).
  public var link: String { "tel:" + digits + (extensionDigits.isEmpty ? "" : ";ext=" + extensionDigits) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func withoutZero(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard let open = text.firstIndex(of: "("), text[open...].starts(with: "(0)".unicodeScalars) else { return text }
    return Substring.UnicodeScalarView(text[..<open] + text[open...].dropFirst(3))
  }

  /// The digits of a part; nil where it contains anything but digits and separators, or an unpaired bracket.
  private static func digits(_ text: Substring.UnicodeScalarView) -> String? {
    var digits = ""
    var isOpen = false
    for scalar in text {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "(" where !isOpen: isOpen = true
      case ")" where isOpen: isOpen = false
      case " ", "-", ".", "\u{A0}", "\u{202F}", "\u{2010}"..."\u{2013}": continue
      default: return nil
      }
    }
    return isOpen ? nil : digits
  }
}
