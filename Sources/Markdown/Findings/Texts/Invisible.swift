internal import Diagnostics
internal import Values

extension TextFinding {
  /// Characters that nobody sees, where they keep a mark from working or turn text around; and the mark
  /// (U+FFFD) in the place of a lost one.
  static let invisible = TextFinding(triggers: .beyondASCII) { text, _ in
    var found: [Found] = []
    for line in text.lines where found.count < 10 && mayHideMark(text, line) { found += besideMark(text, line) }
    for index in text.bytes.indices where text.bytes[index] >= 0xE2 && found.count < 10 {
      guard mayBeInvisible(text, index),
        let scalar = String(decoding: text.bytes[index...].prefix(3), as: UTF8.self).unicodeScalars.first
      else { continue }
      let range = index..<index + 3
      if scalar == "\u{FFFD}" {
        found.append(
          Found(
            range: range, rule: .encoding, message: "a character was lost here: readers see �",
            hint: "write the character that should be here"))
      } else if InvisibleCharacter.turnsText(scalar), !isolatesNumber(text, index) {
        found.append(
          Found(
            range: range, rule: .encoding,
            message: "an invisible character turns the text around: \(InvisibleCharacter.name(scalar))",
            hint: "delete it"))
      } else if scalar == "\u{2028}" || scalar == "\u{2029}" {
        found.append(
          Found(
            range: range, rule: .encoding,
            message: "this line ends with a character that doesn't end a line: \(InvisibleCharacter.name(scalar))",
            hint: "press Enter instead, and delete the invisible character"))
      }
    }
    return found
  }

  /// Whether one of U+2066 and U+2069 is around a number, as it should be in text from right to left.
  private static func isolatesNumber(_ text: BlockText, _ index: Int) -> Bool {
    let (open, close): (StaticString, StaticString) = ("\u{2066}", "\u{2069}")
    let isNumber: (UInt8) -> Bool = { $0.isASCIIDigit || " +-().".utf8.contains($0) }
    if text.has(open, at: index) { return text.has(close, at: text.end(from: index + 3, while: isNumber)) }
    guard text.has(close, at: index) else { return false }
    var start = index
    while start > 0, isNumber(text.bytes[start - 1]) { start -= 1 }
    return text.has(open, at: start - 3)
  }

  /// Whether one of U+2028 to U+202E, U+2066 to U+2069 and U+FFFD may begin at a place.
  private static func mayBeInvisible(_ text: BlockText, _ index: Int) -> Bool {
    switch (text.bytes[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, let last?): (0xA8...0xAE).contains(last)
    case (0xE2, 0x81, let last?): (0xA6...0xA9).contains(last)
    case (0xEF, 0xBF, 0xBD): true
    default: false
    }
  }

  /// Whether a line begins with a mark or an invisible character, as far as its first byte tells.
  private static func mayHideMark(_ text: BlockText, _ line: Range<Int>) -> Bool {
    guard let first = text[line.lowerBound] else { return false }
    return "#-+*>|`~ 0123456789".utf8.contains(first)
      || [0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3].contains(first)
  }

  /// A mark of a block with an invisible character before or after it.
  private static func besideMark(_ text: BlockText, _ line: Range<Int>) -> [Found] {
    let scalars = Array(String(decoding: text.bytes[line].prefix(48), as: UTF8.self).unicodeScalars)
    let before = scalars.prefix { InvisibleCharacter.isInvisible($0) || $0 == " " }
    let rest = scalars.dropFirst(before.count)
    let mark = mark(rest)
    guard !mark.isEmpty else { return [] }
    let after = rest.dropFirst(mark.count)
    let isAfter = after.first.map(InvisibleCharacter.isInvisible) ?? false
    let culprit = before.first(where: InvisibleCharacter.isInvisible) ?? (isAfter ? after.first : nil)
    guard let culprit, isAfter || !before.isEmpty else { return [] }
    let skipped = isAfter && before.isEmpty ? mark.count : 0
    let start = line.lowerBound + scalars.prefix(skipped).reduce(0) { $0 + String($1).utf8.count }
    return [
      Found(
        range: start..<start + String(culprit).utf8.count, rule: .encoding,
        message:
          "an invisible character is \(isAfter && before.isEmpty ? "after" : "before") \(String(String.UnicodeScalarView(mark))), so the line is shown as it is: \(InvisibleCharacter.name(culprit))",
        hint: isAfter && before.isEmpty ? "type a normal space there" : "delete it")
    ]
  }

  /// What begins a heading, item, quote, table or fence; nothing where the line begins otherwise.
  private static func mark(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let first = scalars.first else { return [] }
    if first == "#" { return scalars.prefix { $0 == "#" }.count <= 6 ? scalars.prefix { $0 == "#" } : [] }
    if first == "`" || first == "~" { return scalars.prefix { $0 == first }.count >= 3 ? scalars.prefix(3) : [] }
    if ">|".unicodeScalars.contains(first) { return scalars.prefix(1) }
    if "-+*".unicodeScalars.contains(first) {
      let next = scalars.dropFirst().first
      return next == " " || next.map(InvisibleCharacter.isInvisible) ?? false ? scalars.prefix(1) : []
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count), let mark = scalars.dropFirst(digits.count).first, mark == "." || mark == ")",
      let next = scalars.dropFirst(digits.count + 1).first, next == " " || InvisibleCharacter.isInvisible(next)
    else { return [] }
    return scalars.prefix(digits.count + 1)
  }
}
