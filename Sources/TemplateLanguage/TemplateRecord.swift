/// A record whose fields templates can read.
public protocol TemplateRecord: Sendable {
  /// The value of a field, by its index in the record's shape, from 0.
  func value(at field: Int) -> Value

  /// Whether some fields aren't known yet.
  var isPartial: Bool { get }

  /// The value of a field that is known; nil for others.
  func knownValue(at field: Int) -> Value?
}

extension TemplateRecord {
  /// All fields are known.
  public var isPartial: Bool { false }

  /// Reads a field.
  public func knownValue(at field: Int) -> Value? { value(at: field) }
}
