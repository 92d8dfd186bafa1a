/// A field of a declared record.
public struct RecordField<Owner: Sendable>: Sendable {
  let shape: FieldShape
  let read: @Sendable (Owner) -> Value

  /// The field's name.
  public var name: String { shape.name }
  /// The field's type.
  public var type: TemplateType { shape.type }
  /// What it means.
  public var documentation: String { shape.documentation }
  /// Reads its value from a record.
  public var reading: @Sendable (Owner) -> Value { read }

  /// Declares a field.
  public init(
    _ name: String, _ type: TemplateType, _ documentation: String, read: @escaping @Sendable (Owner) -> Value
  ) {
    shape = FieldShape(name: name, type: type, documentation: documentation)
    self.read = read
  }
}
