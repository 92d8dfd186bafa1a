extension UInt8 {
  /// Whether the byte is one of `A` to `Z` and `a` to `z`.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte is one of `0` to `9`.
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is one of `A` to `Z`.
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  /// Whether the byte is one of `a` to `z`.
  var isASCIILowercase: Bool { self &- 0x61 < 26 }
  /// Whether the byte is a letter or a digit.
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// Whether the byte is a digit or one of `A` to `F` and `a` to `f`.
  var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
  /// Whether the byte is a space or a tab.
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  /// Whether the byte is a line feed or a carriage return.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Whether the byte is a space, tab, line feed, form feed or carriage return.
  var isASCIIWhitespace: Bool { isSpaceOrTab || isLineEnd || self == 0x0C }
  /// The lower-case letter of an upper-case one; other bytes as they are.
  var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
