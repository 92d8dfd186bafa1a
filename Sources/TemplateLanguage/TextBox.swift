/// The place for a text in a picture.
public struct TextBox: Sendable, Equatable {
  /// Pixels.
  public var width: Int, height: Int
  /// Font sizes in pixels: the one that is tried first, and the one below which people can't read it.
  public var largest: Int, smallest: Int

  /// Makes a box.
  public init(width: Int, height: Int, largest: Int, smallest: Int) {
    (self.width, self.height, self.largest, self.smallest) = (width, height, largest, smallest)
  }
}
