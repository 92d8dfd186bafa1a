/// Tests of single bytes, named for what they ask. All are of ASCII: a byte of 0x80 and more is never one of these.
extension UInt8 {
  /// Whether it is a letter a to z or A to Z.
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether it is a digit 0 to 9.
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Whether it is a letter A to Z.
  @inlinable public var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  /// Whether it is a letter a to z.
  @inlinable public var isASCIILowercase: Bool { self &- 0x61 < 26 }
  /// Whether it is a letter or a digit.
  @inlinable public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// Whether it is a hexadecimal digit in either case.
  @inlinable public var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
  /// The value of a hexadecimal digit, 0 to 15; nil for other bytes.
  @inlinable public var hexDigitValue: UInt8? {
    guard isASCIIHexDigit else { return nil }
    return isASCIIDigit ? self &- 0x30 : (self | 0x20) &- 0x61 &+ 10
  }
  /// Whether it is a space or a tab.
  @inlinable public var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  /// Whether it is a line feed or a carriage return.
  @inlinable public var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Whether it is white space of HTML: space, tab, line feed, form feed or carriage return (Infra Standard, "ASCII
  /// whitespace").
  @inlinable public var isASCIIWhitespace: Bool { isSpaceOrTab || isLineEnd || self == 0x0C }
  /// The byte with A to Z as a to z.
  @inlinable public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
