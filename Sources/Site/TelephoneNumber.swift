/// A telephone number that people wrote: digits, perhaps with blanks, hyphens, full stops and brackets between them, and
/// perhaps a word and an extension.
struct TelephoneNumber {
  /// Its digits without the others, with the plus of an international one.
  private(set) var digits = ""
  /// The digits behind the word.
  private(set) var more = ""

  /// Reads a number; nil for what is not exactly one. Numbers have 3 to 15 digits (E.164), extensions at most 7.
  ///
  /// A zero in brackets is not dialled behind a country's code.
  init?(_ text: String) {
    var rest = text.unicodeScalars[...]
    let isInternational = rest.first == "+"
    if isInternational { rest.removeFirst() }
    if isInternational { rest = Self.withoutZero(rest) }
    let word = rest.firstIndex { Self.isLetter($0) } ?? rest.endIndex
    guard let number = Self.digits(rest[..<word]), (3...15).contains(number.utf8.count) else { return nil }
    digits = (isInternational ? "+" : "") + number
    let behind = rest[word...].drop(while: Self.isLetter)
    if rest[word...].isEmpty { return }
    guard let extra = Self.digits(behind), (1...7).contains(extra.utf8.count), !behind.contains("(") else { return nil }
    more = extra
  }

  /// As a link (RFC 3966).
  var link: String { "tel:" + digits + (more.isEmpty ? "" : ";ext=" + more) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func withoutZero(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard let open = text.firstIndex(of: "("), text[open...].starts(with: "(0)".unicodeScalars) else { return text }
    return Substring.UnicodeScalarView(text[..<open] + text[open...].dropFirst(3))
  }

  /// The digits of a part; nil where something else stands in it than what parts digits, or a bracket has no other.
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
