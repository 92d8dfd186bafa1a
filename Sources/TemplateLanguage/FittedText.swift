/// A text in lines.
public struct FittedText: DeclaredRecord {
  /// The lines, from the top.
  public var lines: [String]
  /// Pixels.
  public var size: Int, lineHeight: Int

  /// Makes a text of its lines.
  public init(lines: [String], size: Int, lineHeight: Int) {
    (self.lines, self.size, self.lineHeight) = (lines, size, lineHeight)
  }

  /// The record's name in the schema.
  public static let recordName = "FittedText"
  /// What a template may read.
  public static let fields: [RecordField<FittedText>] = [
    RecordField("lines", .array(.string), "The lines, from the top.") { .strings($0.lines) },
    RecordField("size", .int, "The font size in pixels.") { .int($0.size) },
    RecordField("lineHeight", .int, "From one line to the next, in pixels.") { .int($0.lineHeight) },
  ]
}
