/// A record whose fields templates can read.
public protocol TemplateRecord: Sendable {
  /// The value of a field, by its index in the record's shape, from 0.
  func value(at field: Int) -> Value
}
