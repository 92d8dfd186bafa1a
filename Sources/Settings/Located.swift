public import Diagnostics

/// A value from a settings file, and its place.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it is in the file.
  public var range: ByteRange

  /// Joins a value and its place.
  public init(value: Value, range: ByteRange) { (self.value, self.range) = (value, range) }
}
