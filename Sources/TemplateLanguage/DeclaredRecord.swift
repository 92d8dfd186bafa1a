/// A record that declares its fields: name, type, meaning and how to read it, in one list.
public protocol DeclaredRecord: TemplateRecord {
  /// The record's name in the schema.
  static var recordName: String { get }
  /// What a template may read.
  static var fields: [RecordField<Self>] { get }
}

extension DeclaredRecord {
  /// Reads a field.
  public func value(at field: Int) -> Value { Self.fields[field].read(self) }

  /// The record's shape for a schema.
  public static var shape: RecordShape { RecordShape(name: recordName, fields: fields.map(\.shape)) }

  /// The record's type.
  public static var type: TemplateType { .record(recordName) }
}
