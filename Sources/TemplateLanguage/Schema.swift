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
