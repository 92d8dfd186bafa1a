/// A text's measure for pictures.
public struct MeasuredText: Sendable {
  /// Pixels.
  public var width: Double
  /// Whether there is a font for each of its letters.
  public var isComplete: Bool

  /// Makes a measure.
  public init(width: Double, isComplete: Bool = true) { (self.width, self.isComplete) = (width, isComplete) }
}
