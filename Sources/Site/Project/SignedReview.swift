public import Settings
public import Values
public import Diagnostics

/// A medical review that somebody has signed: an entry of `Content/reviews.yaml`, which `sitegen review sign` writes.
public struct SignedReview: Sendable {
  /// The Markdown file in `Content/`.
  public var page: Located<String>?
  /// The id of the person who signed.
  public var by: Located<String>?
  /// The day.
  public var day: Located<Day>?
  /// A hash of the text that patients see.
  public var text: String?
  /// Hashes of its sentences, with spaces between them: they show which sentences have changed since.
  public var sentences: String?
  /// How many words it had.
  public var words: Int?

  /// The path inside `Content/`.
  public static let name = "reviews.yaml"
  /// The path that people see.
  public static let path = PageSource.folder + name

  private static let keys: [SettingsKey<Self>] = [
    .located("page", \.page), .located("by", \.by), .day("day", \.day), .string("text", \.text),
    .integer("words", \.words), .string("sentences", \.sentences),
  ]

  /// Makes an entry.
  public init(page: String, by: String, day: Day, text: String, words: Int, sentences: [String]) {
    let nowhere = ByteRange(0..<0)
    self.page = Located(value: page, range: nowhere)
    self.by = Located(value: by, range: nowhere)
    self.day = Located(value: day, range: nowhere)
    (self.text, self.words, self.sentences) = (text, words, sentences.joined(separator: " "))
  }

  private init() {}

  /// Reads the file.
  public static func parse(_ bytes: [UInt8]) -> (reviews: [SignedReview], diagnostics: [Diagnostic]) {
    let (root, syntax) = SettingsDocument.parse(bytes, range: 0..<bytes.count, path: path)
    guard let root else { return ([], syntax) }
    var reader = SettingsReader(path: path)
    guard case .list(let items) = root.content else {
      reader.report(
        root.range, "this file must be a list, not \(root.kindWords)", hint: "let 'sitegen review sign' write it")
      return ([], reader.diagnostics(after: syntax))
    }
    let reviews = items.compactMap { item -> SignedReview? in
      var review = SignedReview()
      let isWhole = reader.fillsWhole(&review, from: item, keys: keys, name: "a review")
      if review.page != nil, review.by != nil, review.day != nil, review.text != nil { return review }
      if isWhole {
        reader.report(
          item.range, "a signature needs 'page', 'by', 'day' and 'text'",
          hint: "delete this entry, and sign again with 'sitegen review sign'")
      }
      return nil
    }
    return (reviews, reader.diagnostics(after: syntax))
  }

  /// The file with some reviews.
  public static func file(_ reviews: [SignedReview]) -> [UInt8] {
    var text = "# Signatures of medical reviews. Written by 'sitegen review sign'; don't change it by hand.\n"
    for review in reviews.sorted(by: { ($0.page?.value ?? "") < ($1.page?.value ?? "") }) {
      text += """
        - page: "\(review.page?.value ?? "")"
          by: \(review.by?.value ?? "")
          day: \(review.day?.value.iso ?? "")
          words: \(review.words ?? 0)
          text: "\(review.text ?? "")"
          sentences: "\(review.sentences ?? "")"

        """
    }
    return Array(text.utf8)
  }
}
