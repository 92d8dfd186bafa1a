public import Diagnostics
public import Markdown

/// What readers read of a page, as blocks of sentences of words: what every check looks at, made once.
///
/// The words are small values in one array; what they look like is in `bytes`, and where they are in the file is only asked
/// where something is found.
public struct Prose: Sendable {
  /// The file, from the project's folder.
  public let path: String
  /// The texts of all blocks, one after the other, in UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// Paragraphs, items, cells and the like, in reading order; what the front matter shows comes first.
  public internal(set) var blocks: [Block] = []
  /// The sentences of all blocks.
  public internal(set) var sentences: [Sentence] = []
  /// The words of all sentences.
  public internal(set) var words: [Word] = []
  /// What is in no sentence, but what readers act on: code blocks, and where links to other sites and to phones lead.
  var beside: [String] = []
  /// Where pieces of `bytes` are: in the document's text, or in the file.
  var pieces: [Piece] = []

  /// Makes a page without words.
  init(path: String) { self.path = path }

  /// A stretch of text that readers see as one.
  public struct Block: Sendable {
    /// What it is.
    public enum Kind: UInt8, Sendable {
      case title, summary, keyPoint
      case paragraph, item, quotation, caption, heading, question, cell, headingCell
      /// The words for those who don't see a picture.
      case alternative
      /// A note or a source at the end.
      case note
    }
    /// What it is.
    public var kind: Kind
    /// Its sentences.
    public internal(set) var sentences: Range<Int> = 0..<0
    /// Its bytes.
    public internal(set) var bytes: Range<Int>
    /// The box that it is in.
    public var box: Callout?
    /// The heading that it is below, an index in `blocks`; nil before the first.
    public var heading: Int?
    /// Whether it cites a source.
    public var isCited = false
    /// The table or the list that it is a part of, numbered from 1; 0 where it is in none.
    public var group: Int32 = 0
  }

  /// A sentence.
  public struct Sentence: Sendable {
    /// Its words.
    public internal(set) var words: Range<Int>
    /// The block that it is in.
    public var block: Int32
    /// The mark that ends it: `.`, `!`, `?`, or 0 where the block ends it.
    public var mark: UInt8
    /// Whether it cites a source.
    public var isCited: Bool
  }

  /// A word: letters and digits, with apostrophes inside. Parts of compounds are words of their own.
  public struct Word: Sendable {
    /// The first byte, and the one after the last.
    public var start: UInt32, end: UInt32
    /// Its number in the vocabulary; 0 for a word that no phrase contains.
    public var term: Int32 = 0
    /// What is around it.
    public var marks: Marks = []

    /// Its bytes.
    public var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// What is around a word.
  public struct Marks: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// Makes a set of bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A comma is before it.
    static let comma = Marks(rawValue: 1)
    /// A colon, a semicolon or a dash is before it.
    static let clause = Marks(rawValue: 1 << 1)
    /// A hyphen, and nothing else, joins it to the word before it.
    static let joined = Marks(rawValue: 1 << 2)
    /// A bracket was opened before it and not closed since.
    static let bracketed = Marks(rawValue: 1 << 3)
    /// It is between quotation marks.
    static let quoted = Marks(rawValue: 1 << 4)
    /// It begins with a capital letter.
    static let capital = Marks(rawValue: 1 << 5)
    /// All its letters are capitals, and it has two or more.
    static let capitals = Marks(rawValue: 1 << 6)
    /// It has a digit.
    static let digits = Marks(rawValue: 1 << 7)
    /// White space is before it: it begins a run of characters.
    static let spaced = Marks(rawValue: 1 << 8)
    /// It is the text of a link.
    static let link = Marks(rawValue: 1 << 9)
    /// A source is cited right after it.
    static let cited = Marks(rawValue: 1 << 10)
    /// It is a number, in digits or as a word from "two" on.
    static let number = Marks(rawValue: 1 << 11)
    /// A period is inside it or right after it without ending a sentence: it is an abbreviation.
    static let abbreviation = Marks(rawValue: 1 << 12)
    /// It is struck out or written as code: it asserts nothing.
    static let silent = Marks(rawValue: 1 << 13)
  }

  /// A piece of `bytes` that was copied from one place.
  struct Piece: Sendable {
    /// Where it is in `bytes`.
    var start: Int, count: Int
    /// Where it is in the document's text or, if `isInFile`, in the file; negative where that isn't known.
    var source: Int
    var isInFile: Bool
  }
}

extension Prose {
  /// A word as it is written.
  public func text(_ word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

  /// Words as they are written, with what is between them.
  public func text(_ words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    let range = Int(self.words[first].start)..<Int(self.words[last].end)
    return String(decoding: bytes[range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The sentence around words, shortened where it is long.
  func excerpt(around words: Range<Int>) -> String {
    guard let index = sentence(of: words.lowerBound) else { return text(words) }
    let sentence = sentences[index].words
    if sentence.count <= 12 { return text(sentence) }
    let start = max(sentence.lowerBound, min(words.lowerBound - 3, sentence.upperBound - 12))
    let end = min(sentence.upperBound, max(start + 12, words.upperBound))
    return (start > sentence.lowerBound ? "… " : "") + text(start..<end) + (end < sentence.upperBound ? " …" : "")
  }

  /// The block of a sentence.
  public func block(of sentence: Sentence) -> Block { blocks[Int(sentence.block)] }

  /// Where words are in the file; the file alone where that isn't known.
  ///
  /// - Parameter map: Where the article's texts are; it remembers what it was asked.
  public func location(of words: Range<Int>, _ map: inout SourceMap?) -> SourceLocation {
    guard let first = words.first, let last = words.last,
      let start = offset(of: Int(self.words[first].start), &map)?.lowerBound,
      let end = offset(of: Int(self.words[last].end) - 1, &map)?.upperBound, start < end
    else { return SourceLocation(path: path) }
    return SourceLocation(path: path, start..<end)
  }

  /// Where a byte is in the file.
  private func offset(of place: Int, _ map: inout SourceMap?) -> Range<Int>? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start + pieces[middle].count <= place { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count, pieces[low].start <= place, pieces[low].source >= 0 else { return nil }
    let source = pieces[low].source + place - pieces[low].start
    if pieces[low].isInFile { return source..<source + 1 }
    return map?.range(of: TextRange(offset: UInt32(source), count: 1)).map { $0.offsets }
  }
}
