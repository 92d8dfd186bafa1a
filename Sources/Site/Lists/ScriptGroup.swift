/// The headings of the list of all articles for scripts with more signs than an alphabet has letters.
enum ScriptGroup {
  /// The group of a title's first character; nil for scripts with alphabets.
  ///
  /// Kana are grouped by their row of the gojūon table, Hangul by the first consonant. Chinese characters are one group: which
  /// sound one begins with depends on the language and the word.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: "漢字"
    case 0x3041...0x3096: row(ofHiragana: scalar.value)
    case 0x30A1...0x30F6: row(ofHiragana: scalar.value - 0x60)
    case 0xAC00...0xD7A3: consonants[Int(scalar.value - 0xAC00) / (21 * 28)]
    default: nil
    }
  }

  private static let rows: [(from: UInt32, name: String)] = [
    (0x3041, "あ"), (0x304B, "か"), (0x3055, "さ"), (0x305F, "た"), (0x306A, "な"), (0x306F, "は"), (0x307E, "ま"),
    (0x3083, "や"), (0x3089, "ら"), (0x308E, "わ"), (0x3094, "あ"), (0x3095, "か"),
  ]

  private static func row(ofHiragana value: UInt32) -> String? { rows.last { $0.from <= value }?.name }

  /// The first consonants of Hangul syllables in the order of Unicode, the doubled ones with the single ones.
  private static let consonants = [
    "ㄱ", "ㄱ", "ㄴ", "ㄷ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
  ]
}
