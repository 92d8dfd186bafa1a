public import Diagnostics

/// A value from a settings file, and where it stands.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Its place.
  public var mark: ByteRange

  /// Joins a value and its place.
  public init(value: Value, mark: ByteRange) { (self.value, self.mark) = (value, mark) }
}
