/// A text for a picture, where no browser breaks lines: it knows how wide it is.
public struct DrawnText: Sendable {
  /// The words.
  public let text: String
  /// Breaks the words into lines for a box.
  let fit: @Sendable (TextBox) -> FittedText

  /// Makes a text.
  ///
  /// - Parameter fit: Measures and breaks it.
  public init(_ text: String, fit: @escaping @Sendable (TextBox) -> FittedText) { (self.text, self.fit) = (text, fit) }
}

/// The place for a text in a picture.
public struct TextBox: Sendable, Equatable {
  /// Pixels.
  public var width: Int, height: Int
  /// Font sizes in pixels: the one that is tried first, and the one below which people can't read it.
  public var largest: Int, smallest: Int

  /// Makes a box.
  public init(width: Int, height: Int, largest: Int, smallest: Int) {
    (self.width, self.height, self.largest, self.smallest) = (width, height, largest, smallest)
  }
}

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

extension Member {
  /// What templates can do with a text in a picture.
  static let drawnText: [Member] = [
    Member("text", nil, .string) { value, _, _ in
      if case .drawnText(let drawn) = value { .string(drawn.text) } else { .none }
    },
    Member(
      "fitted",
      [
        .type(.int, label: "width"), .type(.int, label: "height"), .type(.int, label: "largest"),
        .type(.int, label: "smallest"),
      ], FittedText.type
    ) { value, arguments, _ in
      guard case .drawnText(let drawn) = value else { return .none }
      let numbers = arguments.map { min(max($0.asInt, 1), 10_000) }
      return .record(
        drawn.fit(TextBox(width: numbers[0], height: numbers[1], largest: numbers[2], smallest: numbers[3])))
    },
  ]
}
