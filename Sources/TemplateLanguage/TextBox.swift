/// The box of a text in a picture.
public struct TextBox: Sendable, Equatable {
  /// Pixels.
  public var width: Int, height: Int
  /// Font sizes in pixels: the one to try first, and the smallest that people can read.
  public var largest: Int, smallest: Int

  /// Makes a box.
  public init(width: Int, height: Int, largest: Int, smallest: Int) {
    (self.width, self.height, self.largest, self.smallest) = (width, height, largest, smallest)
  }
}
