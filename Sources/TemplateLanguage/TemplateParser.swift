internal import Values
internal import Diagnostics

/// Parses a template file: splits text from interpolations and nests the blocks.
struct TemplateParser {
  let bytes: [UInt8]
  var file: TemplateFile
  private var problems: [SyntaxProblem] = []
  private var position = 0
  /// The blocks that are open, the file itself first.
  var blocks: [Block] = [Block(kind: .file, range: 0..<0)]

  private static let mostProblems = 100

  /// How deeply blocks may be nested.
  static let maximumDepth = 64

  /// Parses a file: the part of it that could be read, and every syntax problem.
  static func parse(path: String, name: String, bytes: [UInt8]) -> (file: TemplateFile, diagnostics: [Diagnostic]) {
    if let problem = TextEncoding.problem(in: bytes, path: path) {
      return (TemplateFile(path: path, name: name, bytes: []), [problem])
    }
    var parser = TemplateParser(bytes, file: TemplateFile(path: path, name: name, bytes: bytes))
    parser.run()
    let diagnostics = parser.problems.map { problem in
      Diagnostic.error(.templateSyntax, parser.file.location(problem.range), problem.message, hint: problem.hint)
    }
    return (parser.file, diagnostics)
  }

  private init(_ bytes: [UInt8], file: TemplateFile) {
    (self.bytes, self.file) = (bytes, file)
  }

  private mutating func run() {
    if bytes.starts(with: TextEncoding.byteOrderMark) { position = 3 }
    var textStart = position
    // The number of problems is limited, for after each the search for an end may go through the whole file.
    while position < bytes.count, problems.count < Self.mostProblems {
      guard bytes[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      if bytes[position...].starts(with: Array("\\\\(".utf8)) {
        text(textStart..<position)
        textStart = position + 1
        position += 3
      } else if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "(") {
        let start = position
        let isStatement = interpolation(textBefore: textStart..<start)
        textStart = isStatement ? skipLineEnd(after: start) : position
      } else {
        position += 1
      }
    }
    text(textStart..<bytes.count)
    close()
  }

  private mutating func text(_ range: Range<Int>) {
    if !range.isEmpty { add(.text(range)) }
  }

  mutating func add(_ item: TemplateFile.Item) { blocks[blocks.count - 1].items.append(item) }

  /// The start of a position's line, at least `textStart`, if only spaces are between the two; else nil.
  private func isAtLineStart(_ position: Int, from textStart: Int) -> Int? {
    var index = position
    while index > 0, bytes[index - 1].isSpaceOrTab { index -= 1 }
    let isFirstLine = index == 0 || (index == 3 && bytes.starts(with: TextEncoding.byteOrderMark))
    guard isFirstLine || bytes[index - 1] == UInt8(ascii: "\n") else { return nil }
    return max(index, textStart)
  }

  /// The offset after the rest of the line, if only spaces are left on it.
  private func blankLineEnd(_ position: Int) -> Int? {
    var index = position
    while index < bytes.count, bytes[index].isSpaceOrTab || bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  /// The offset after a statement: the start of the next line if the statement was alone on its line.
  private func skipLineEnd(after start: Int) -> Int {
    guard isAtLineStart(start, from: 0) != nil, let end = blankLineEnd(position) else { return position }
    return end
  }

  /// Reads one `\(…)`; returns whether it was a statement, which prints nothing itself.
  private mutating func interpolation(textBefore: Range<Int>) -> Bool {
    let start = position
    do {
      let (tokens, end) = try ExpressionLexer.tokens(in: bytes, from: start + 2)
      position = end + 1
      let range = start..<position
      let isStatement = Self.isStatement(tokens)
      var before = textBefore
      if isStatement, blankLineEnd(position) != nil, let lineStart = isAtLineStart(start, from: textBefore.lowerBound) {
        before = textBefore.lowerBound..<lineStart
      }
      text(before)
      if isStatement {
        try statement(tokens, range: range)
      } else {
        add(.print(try ExpressionParser.parse(tokens)))
      }
      return isStatement
    } catch {
      problems.append(error)
      if position == start {
        // Nothing could be read: continue on the next line.
        text(textBefore)
        position = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      }
      return false
    }
  }

  private static func isStatement(_ tokens: [Token]) -> Bool {
    guard case .name(let word) = tokens.first?.kind else { return tokens.first?.kind == .end }
    let isAlone = tokens.count == 2
    switch word {
    case "if", "for", "let", "include", "layout", "slot", "fill": return isAlone || startsOperand(tokens[1])
    case "else", "end", "content": return isAlone || (word == "else" && tokens[1].kind == .name("if"))
    default: return false
    }
  }

  private static func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .integer, .string, .symbol("("), .symbol("!"), .symbol("-"): true
    default: false
    }
  }

  private mutating func close() {
    while blocks.count > 1, let block = blocks.popLast() {
      let word =
        switch block.kind {
        case .conditional: "if"
        case .loop: "for"
        default: "fill"
        }
      // A block that couldn't be read was reported already; after the last problem, the rest of the file wasn't read.
      if case .unreadable = block.kind { continue }
      if problems.count >= Self.mostProblems { continue }
      problems.append(
        SyntaxProblem(block.range, "this '\(word)' is never closed", hint: "write \\(end) where it ends"))
      // The items of a loop use its name, which doesn't exist outside.
      if word != "for" { blocks[blocks.count - 1].items += block.items }
    }
    file.items = blocks[0].items
  }
}
