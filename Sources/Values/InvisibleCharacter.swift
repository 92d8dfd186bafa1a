/// Characters that a page doesn't show, and that people put into texts without knowing.
public enum InvisibleCharacter {
  /// Whether nothing or only a gap is seen of a character.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x2800, 0xFFF9...0xFFFC, 0x1D173...0x1D17A,
      0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether a character changes the direction of what follows it (UAX 9, explicit formatting characters).
  public static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Whether a text has anything that can be seen.
  public static func hasVisible(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      !isInvisible(scalar) && !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.properties.generalCategory != .control
    }
  }

  /// What people may search for, such as `zero-width space (U+200B)`.
  public static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar.properties.name.map { "\($0.lowercased()) (\(code))" } ?? code
  }
}
