/// One line of text in a picture.
public struct TextLine: Sendable, Equatable {
  /// What is written.
  public var text: String
  /// Families of fonts, separated by commas.
  public var family: String
  /// 400 is normal, 700 bold.
  public var weight: Int
  /// The font size in pixels.
  public var size: Double
  /// A BCP 47 language tag.
  public var language: String
  /// Whether it runs from right to left; then it ends at `x` instead of beginning there.
  public var isRightToLeft: Bool
  /// Where the baseline begins, in pixels from the left and the top.
  public var x: Double, y: Double
  /// 0x00RRGGBB.
  public var color: UInt32

  /// Makes a line, which is at the left top where nothing else is said.
  public init(
    _ text: String, family: String, weight: Int = 700, size: Double, language: String = "en",
    isRightToLeft: Bool = false, x: Double = 0, y: Double = 0, color: UInt32 = 0
  ) {
    (self.text, self.family, self.weight, self.size) = (text, family, weight, size)
    (self.language, self.isRightToLeft) = (language, isRightToLeft)
    (self.x, self.y, self.color) = (x, y, color)
  }
}
