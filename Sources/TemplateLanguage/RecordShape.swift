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
