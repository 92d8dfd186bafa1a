internal import Values

/// Whether a text has cards that tell patients to call somebody: known of every page before any text is read as Markdown,
/// because every page of the site leads to them.
public struct CareMarks: OptionSet, Sendable, Hashable {
  /// One bit for each kind of card.
  public let rawValue: UInt8
  /// Makes marks of their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A card that says to call the clinic, `> [!CALL]`.
  public static let call = CareMarks(rawValue: 1)
  /// A card that says to call the emergency number, `> [!EMERGENCY]`.
  public static let emergency = CareMarks(rawValue: 2)

  private static let marks: [(mark: [UInt8], meaning: CareMarks)] = [
    (Array("call]".utf8), .call), (Array("emergency]".utf8), .emergency),
  ]

  /// Looks through a text. Code between fences is left out, for it shows how a card is written, and so are comments.
  ///
  /// - Parameter text: A body, or a whole file.
  public init(in text: ArraySlice<UInt8>) {
    self = []
    // Most texts have none: these two bytes are looked for first.
    guard Self.mayHaveMark(text) else { return }
    for line in UnfencedLines(of: text) { formUnion(Self.mark(in: line)) }
  }

  private static func mayHaveMark(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(bracket + 1)...]
      if rest.first == UInt8(ascii: "!") { return true }
    }
    return false
  }

  /// The mark of a line: it may be inside quotes and lists, but nothing else comes before it.
  private static func mark(in line: ArraySlice<UInt8>) -> CareMarks {
    let start = line.prefix { " \t>-*+.)".utf8.contains($0) || $0.isASCIIDigit }
    guard start.contains(UInt8(ascii: ">")) else { return [] }
    let rest = line[start.endIndex...]
    guard rest.starts(with: "[!".utf8) else { return [] }
    let name = rest.dropFirst(2).prefix(16).map(\.asciiLowercased)
    return marks.first { name.starts(with: $0.mark) }?.meaning ?? []
  }
}
