/// Keeps a value that few pages have, so that it takes eight bytes where it is missing: a large site has 100,000 pages.
@propertyWrapper
public struct Seldom<Value: Sendable>: Sendable {
  private var values: [Value]

  /// Keeps a value, or none.
  public init(wrappedValue: Value?) { values = wrappedValue.map { [$0] } ?? [] }

  /// The value; nil where it is missing.
  public var wrappedValue: Value? {
    get { values.first }
    set { values = newValue.map { [$0] } ?? [] }
  }
}
