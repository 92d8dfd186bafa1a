/// A record whose fields templates can read.
public protocol TemplateRecord: Sendable {
  /// The value of a field, by its index in the record's shape, from 0.
  func value(at field: Int) -> Value
}

/// A record that declares its fields: name, type, meaning and how to read it, in one list.
public protocol DeclaredRecord: TemplateRecord {
  /// The record's name in the schema.
  static var recordName: String { get }
  /// What a template may read.
  static var fields: [RecordField<Self>] { get }
}

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
  /// How it is read.
  public var reading: @Sendable (Owner) -> Value { read }

  /// Declares a field.
  public init(
    _ name: String, _ type: TemplateType, _ documentation: String, read: @escaping @Sendable (Owner) -> Value
  ) {
    shape = FieldShape(name: name, type: type, documentation: documentation)
    self.read = read
  }
}

extension DeclaredRecord {
  /// Reads a field.
  public func value(at field: Int) -> Value { Self.fields[field].read(self) }

  /// The record's shape for a schema.
  public static var shape: RecordShape { RecordShape(name: recordName, fields: fields.map(\.shape)) }

  /// The record's type.
  public static var type: TemplateType { .record(recordName) }
}

/// A name that templates can use.
public struct FieldShape: Sendable, Hashable {
  /// The name.
  public var name: String
  /// Its type.
  public var type: TemplateType
  /// What it means, one sentence.
  public var documentation: String

  /// Declares a name.
  public init(name: String, type: TemplateType, documentation: String) {
    (self.name, self.type, self.documentation) = (name, type, documentation)
  }
}

/// A record's name and fields.
public struct RecordShape: Sendable {
  /// The name of the type.
  public let name: String
  /// The fields in the order of their indices.
  public let fields: [FieldShape]
  private let indices: [String: Int]

  /// Makes a shape.
  public init(name: String, fields: [FieldShape]) {
    self.name = name
    self.fields = fields
    indices = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of a field, from 0.
  func index(of name: String) -> Int? { indices[name] }
}

/// The names and types that templates may use: declared once, in code.
public struct Schema: Sendable {
  private let records: [String: RecordShape]
  /// All records in the order in which they were declared.
  public let shapes: [RecordShape]

  /// Makes a schema of records.
  public init(_ shapes: [RecordShape]) {
    self.shapes = shapes
    records = Dictionary(shapes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The shape of a record.
  subscript(name: String) -> RecordShape? { records[name] }
}
