/// A word that depends on a number.
public struct Plural: Sendable, Equatable {
  /// For the number 1, and for all others; `{n}` is replaced by the number.
  public var one: String, other: String

  /// Makes a word of its two forms.
  public init(one: String, other: String) { (self.one, self.other) = (one, other) }

  /// The word for a number, already formatted.
  public func text(for number: Int, formatted: String) -> String {
    (number == 1 ? one : other).replacingBytes("{n}", with: formatted)
  }
}
