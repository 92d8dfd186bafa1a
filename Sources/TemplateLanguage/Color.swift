/// A colour of the sRGB space.
public struct Color: Sendable, Hashable {
  /// Red, green and blue, 0 to 255 each.
  public var red: UInt8, green: UInt8, blue: UInt8

  /// Makes a colour from its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// `#rrggbb` in lower case.
  public var hexadecimal: String {
    func digits(_ part: UInt8) -> String { (part < 16 ? "0" : "") + String(part, radix: 16) }
    return "#" + digits(red) + digits(green) + digits(blue)
  }
}
