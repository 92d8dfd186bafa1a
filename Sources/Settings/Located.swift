public import Diagnostics

/// A value from a settings file, and where it stands.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Its place.
  public var range: ByteRange

  /// Joins a value and its place.
  public init(value: Value, range: ByteRange) { (self.value, self.range) = (value, range) }
}
