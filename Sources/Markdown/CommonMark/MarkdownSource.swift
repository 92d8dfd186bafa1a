public import Diagnostics
internal import Values

/// A Markdown text that has passed the guard, so that libcmark may read it.
///
/// libcmark 0.30.2 takes quadratic time on some inputs (`![[]()` repeated, thousands of `>` or `- ` on a line); the
/// limits here keep every accepted text under a second. They are far above what any article needs.
public struct MarkdownSource: Sendable {
  /// The largest file, in bytes.
  public static let maximumSize = 1_000_000
  /// The most container marks (`>`, `-`, `1.`) at the start of a line, and the deepest nesting of the tree.
  public static let maximumNesting = 100
  /// The most `[` and `]` between two empty lines.
  public static let maximumBrackets = 10_000

  /// The whole file, valid UTF-8 without NUL.
  public let bytes: [UInt8]
  /// Where the Markdown begins, in bytes from 0; after front matter and byte order mark.
  public let bodyStart: Int
  /// The file, for diagnostics.
  public let path: String
  /// Where its lines begin.
  let lines: LineIndex

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - bodyStart: Offset of the first byte after the front matter, from 0.
  ///   - path: The file's name in diagnostics.
  /// - Returns: No source when an error was found.
  public static func checked(
    _ bytes: [UInt8], bodyStart: Int = 0, path: String
  ) -> (source: MarkdownSource?, diagnostics: [Diagnostic]) {
    if bytes.count > maximumSize {
      let message = "this file has more than \(maximumSize) bytes, the most that an article may have"
      return (nil, [.error(.file, SourceLocation(path: path), message, hint: "split it into several articles")])
    }
    if let problem = TextEncoding.problem(in: bytes, path: path) { return (nil, [problem]) }
    let start = bodyStart == 0 && bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : bodyStart
    let problems = Guard(bytes: bytes, start: start, path: path).problems()
    guard !problems.containsErrors else { return (nil, problems) }
    return (MarkdownSource(bytes: bytes, bodyStart: start, path: path), problems)
  }

  private init(bytes: [UInt8], bodyStart: Int, path: String) {
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.path = path
    lines = LineIndex(bytes)
  }

  /// Whether the body contains a byte: a quick test for constructs that need it.
  func holds(_ byte: UInt8) -> Bool {
    bytes.withUnsafeBytes { ByteBlock.holds(byte, in: UnsafeRawBufferPointer(rebasing: $0[bodyStart...])) }
  }

  /// A line of the body, from 1 at the file's begin, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard let line = lines.line(number), line.endIndex > bodyStart else { return [] }
    return line
  }

  /// The number, from 1, of the line that holds an offset of the file, in bytes from 0.
  public func lineNumber(at offset: Int) -> Int { lines.number(at: offset) }

  /// The numbers, from 1, of the body's lines that hold a byte.
  func lines(holding byte: UInt8) -> [Int] {
    let places = bytes.withUnsafeBytes {
      ByteBlock.places(of: byte, in: UnsafeRawBufferPointer(rebasing: $0[bodyStart...]))
    }
    var numbers: [Int] = []
    var end = 0
    for place in places where bodyStart + place >= end {
      let number = lines.number(at: bodyStart + place)
      numbers.append(number)
      end = lines.offset(ofLine: number + 1)
    }
    return numbers
  }
}

/// Reads the lines of a body once and finds what libcmark must not see.
private struct Guard {
  let bytes: [UInt8]
  let start: Int
  let path: String

  func problems() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var isConflict = false
    var next: Int? = start
    while let lineStart = next {
      let line: Range<Int>
      (line, next) = LineEnd.line(from: lineStart, in: bytes)
      if let mark = MergeConflict.mark(in: bytes[line], isOpen: isConflict) {
        isConflict = true
        problems.append(MergeConflict.problem(mark, at: line.lowerBound, path: path))
      }
      // Each mark takes a byte.
      if line.count > MarkdownSource.maximumNesting, containerMarks(bytes[line]) > MarkdownSource.maximumNesting {
        return problems + [.tooDeep(place(line.lowerBound..<line.lowerBound + 1))]
      }
    }
    return problems + bracketProblem()
  }

  /// The first line at which too many brackets have come since the last empty one.
  private func bracketProblem() -> [Diagnostic] {
    let brackets = { (range: Range<Int>) in
      bytes[range].count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    }
    guard bytes.count - start > MarkdownSource.maximumBrackets,
      brackets(start..<bytes.count) > MarkdownSource.maximumBrackets
    else { return [] }
    var count = 0
    var next: Int? = start
    while let lineStart = next {
      let line: Range<Int>
      (line, next) = LineEnd.line(from: lineStart, in: bytes)
      count = bytes[line].allSatisfy { $0 <= 0x20 } ? 0 : count + brackets(line)
      if count > MarkdownSource.maximumBrackets {
        return [
          .error(
            .markdown, place(line.lowerBound..<line.lowerBound + 1),
            "more than \(MarkdownSource.maximumBrackets) square brackets without an empty line between them",
            hint: "break the text into paragraphs")
        ]
      }
    }
    return []
  }

  private func place(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(path: path, range)
  }

  /// How many quote and list marks are at the start of a line.
  private func containerMarks(_ line: ArraySlice<UInt8>) -> Int {
    var marks = 0
    var digits = 0
    for index in line.indices {
      let byte = line[index]
      // White space follows the mark of an item (CommonMark 5.2); a line of dashes is no nesting.
      let isItem = index + 1 == line.endIndex || line[index + 1].isASCIIWhitespace
      switch byte {
      case let byte where byte.isSpaceOrTab: digits = 0
      case UInt8(ascii: ">"): marks += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isItem else { return marks }
        marks += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits > 9 { return marks }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard digits > 0, isItem else { return marks }
        marks += 1
        digits = 0
      default: return marks
      }
      if marks > MarkdownSource.maximumNesting {
        // A long rule (`-----`, `*****`) is one mark.
        let isRule =
          byte != UInt8(ascii: ">") && line.allSatisfy { $0 == byte || $0.isSpaceOrTab || $0.isLineEnd }
        return isRule ? 1 : marks
      }
    }
    return marks
  }
}

extension Diagnostic {
  /// The problem of lists or quotes inside each other beyond reason.
  static func tooDeep(_ place: SourceLocation) -> Diagnostic {
    .error(
      .markdown, place,
      "lists, quotes or emphasis are nested more than \(MarkdownSource.maximumNesting) deep",
      hint: "remove some of the marks")
  }
}
