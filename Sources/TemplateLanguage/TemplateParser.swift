internal import Diagnostics

/// Parses a template file: splits text from interpolations and nests the blocks.
struct TemplateParser {
  private let bytes: [UInt8]
  private var file: TemplateFile
  private var problems: [SyntaxProblem] = []
  private var position = 0
  /// The blocks that are open, the file itself first.
  private var blocks: [Block] = [Block(kind: .file, range: 0..<0)]
  private var hasContent = false

  private static let mostProblems = 100
  private static let mostBranches = 256

  /// How deep blocks may nest.
  static let maximumDepth = 64

  /// Parses a file; what it could make of it, and every syntax problem.
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

  /// A block whose `end` has not come yet.
  private struct Block {
    enum Kind {
      case file
      case conditional([TemplateFile.Branch], current: [TemplateFile.Condition]?)
      case loop(TemplateFile.Loop, isInElse: Bool)
      case fill(String)
      case unreadable
    }
    var kind: Kind
    var range: Range<Int>
    var items: [TemplateFile.Item] = []
  }

  private mutating func run() {
    if bytes.starts(with: TextEncoding.byteOrderMark) { position = 3 }
    var textStart = position
    // Nobody reads more of them, and after each the search for an end may go through the whole file.
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

  private mutating func add(_ item: TemplateFile.Item) { blocks[blocks.count - 1].items.append(item) }

  // MARK: Whitespace

  /// Whether only blanks stand between the line's start and a position.
  private func isAtLineStart(_ position: Int, from textStart: Int) -> Int? {
    var index = position
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    let isFirstLine = index == 0 || (index == 3 && bytes.starts(with: TextEncoding.byteOrderMark))
    guard isFirstLine || bytes[index - 1] == UInt8(ascii: "\n") else { return nil }
    return max(index, textStart)
  }

  /// The offset behind the rest of the line if it is blank.
  private func blankLineEnd(_ position: Int) -> Int? {
    var index = position
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  /// Behind a form that stood alone on its line, the start of the next line.
  private func skipLineEnd(after start: Int) -> Int {
    guard isAtLineStart(start, from: 0) != nil, let end = blankLineEnd(position) else { return position }
    return end
  }

  // MARK: Interpolations

  /// Reads one `\(…)`; returns whether it was a form that prints nothing of its own.
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
        // Nothing could be read: go on behind the line.
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

  private static let examples = [
    "if": "if !article.tags.isEmpty", "for": "for tag in article.tags", "let": "let name = article.title",
    "include": "include \"partials/share.html\"", "layout": "layout \"base.html\"", "slot": "slot head",
    "fill": "fill head",
  ]

  private static func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .integer, .string, .sign("("), .sign("!"), .sign("-"): true
    default: false
    }
  }

  private mutating func statement(_ tokens: [Token], range: Range<Int>) throws(SyntaxProblem) {
    guard tokens.count > 1 else {
      // A comment; but nothing at all is a value that someone forgot.
      if bytes[(range.lowerBound + 2)..<(range.upperBound - 1)].allSatisfy({ $0 <= 0x20 }) {
        throw SyntaxProblem(range, "a value is missing here")
      }
      return
    }
    if tokens.count == 2, case .name(let word) = tokens[0].kind, let example = Self.examples[word] {
      if word == "if" || word == "for" { blocks.append(Block(kind: .unreadable, range: range)) }
      throw SyntaxProblem(range, "'\(word)' needs more words", hint: "for example \\(\(example))")
    }
    var parser = ExpressionParser(tokens.dropFirst())
    switch tokens[0].kind {
    case .name("if"):
      try openBlock(range) { () throws(SyntaxProblem) in .conditional([], current: try Self.conditions(&parser)) }
    case .name("for"):
      try openBlock(range) { () throws(SyntaxProblem) in .loop(try Self.loop(&parser, range: range), isInElse: false) }
    case .name("else"): try otherwise(&parser, range: range)
    case .name("end"): try end(range)
    case .name("let"):
      let name = try Self.newName(&parser)
      try parser.expect("=")
      let value = try parser.expression()
      try parser.expectEnd()
      add(.binding(name.text, value, range: name.range))
    case .name("include"): try include(&parser, range: range)
    case .name("layout"): try layout(&parser, range: range)
    case .name("content"): add(.content(range))
    case .name("slot"):
      let name = try parser.name("the slot's name")
      try parser.expectEnd()
      add(.slot(name.text, name.range))
    default:
      let name = try parser.name("the slot's name")
      try parser.expectEnd()
      try open(.fill(name.text), name.range)
    }
  }

  /// Opens a block also where its head can't be read, so that its `end` closes it; then what is in it is left out, for it
  /// may need names that the head should have given.
  private mutating func openBlock(
    _ range: Range<Int>, _ kind: () throws(SyntaxProblem) -> Block.Kind
  ) throws(SyntaxProblem) {
    do {
      try open(try kind(), range)
    } catch {
      blocks.append(Block(kind: .unreadable, range: range))
      throw error
    }
  }

  private mutating func open(_ kind: Block.Kind, _ range: Range<Int>) throws(SyntaxProblem) {
    if blocks.count > Self.maximumDepth { throw SyntaxProblem(range, "blocks are nested too deep") }
    blocks.append(Block(kind: kind, range: range))
  }

  /// A name for a value; the language's own words are none.
  private static func newName(_ parser: inout ExpressionParser) throws(SyntaxProblem) -> (
    text: String, range: Range<Int>
  ) {
    let name = try parser.name("a name")
    if ownWords.contains(name.text) {
      throw SyntaxProblem(name.range, "'\(name.text)' is a word of the template language", hint: "choose another name")
    }
    return name
  }

  private static let ownWords: Set<String> = [
    "if", "else", "for", "in", "let", "end", "include", "layout", "content", "slot", "fill", "true", "false", "nil",
  ]

  private static func conditions(_ parser: inout ExpressionParser) throws(SyntaxProblem) -> [TemplateFile.Condition] {
    var conditions: [TemplateFile.Condition] = []
    repeat {
      if parser.takeName("let") {
        let name = try newName(&parser)
        let value =
          parser.takeSign("=") ? try parser.expression() : Expression(.name(name.text), name.range)
        conditions.append(.binding(name.text, value, range: name.range))
      } else {
        conditions.append(.isTrue(try parser.expression()))
      }
    } while parser.takeSign(",")
    try parser.expectEnd()
    return conditions
  }

  private static func loop(_ parser: inout ExpressionParser, range: Range<Int>) throws(SyntaxProblem)
    -> TemplateFile.Loop
  {
    var index: String?
    let element: String
    if parser.takeSign("(") {
      index = try newName(&parser).text
      try parser.expect(",")
      element = try newName(&parser).text
      try parser.expect(")")
    } else {
      element = try newName(&parser).text
    }
    guard parser.takeName("in") else { throw SyntaxProblem(parser.upcoming.range, "'in' is missing here") }
    var sequence = try parser.expression()
    try parser.expectEnd()
    if case .call(let base?, "enumerated", let arguments, isOptional: false) = sequence.kind, arguments.isEmpty {
      guard index != nil else {
        throw SyntaxProblem(
          sequence.nameRange, "'enumerated()' gives two values", hint: "write 'for (index, \(element)) in'")
      }
      sequence = base
    } else if index != nil {
      throw SyntaxProblem(sequence.range, "a pair of names needs '.enumerated()' behind the sequence")
    }
    return TemplateFile.Loop(
      index: index == "_" ? nil : index, element: element, sequence: sequence, items: [], otherwise: nil, range: range)
  }

  private mutating func otherwise(_ parser: inout ExpressionParser, range: Range<Int>) throws(SyntaxProblem) {
    let isElseIf = parser.takeName("if")
    let last = blocks.count - 1
    switch blocks[last].kind {
    case .conditional(var branches, let current?):
      if branches.count == Self.mostBranches { throw SyntaxProblem(range, "this 'if' has too many branches") }
      branches.append(TemplateFile.Branch(conditions: current, items: blocks[last].items, range: blocks[last].range))
      blocks[last].items = []
      blocks[last].kind = .conditional(branches, current: isElseIf ? try Self.conditions(&parser) : nil)
    case .loop(var loop, isInElse: false) where !isElseIf:
      loop.items = blocks[last].items
      blocks[last].items = []
      blocks[last].kind = .loop(loop, isInElse: true)
    case .unreadable: break
    default: throw SyntaxProblem(range, "this 'else' belongs to no 'if' or 'for'")
    }
  }

  private mutating func end(_ range: Range<Int>) throws(SyntaxProblem) {
    guard blocks.count > 1, let block = blocks.popLast() else {
      throw SyntaxProblem(range, "this 'end' closes no block")
    }
    switch block.kind {
    case .conditional(var branches, let current):
      if let current {
        branches.append(TemplateFile.Branch(conditions: current, items: block.items, range: block.range))
      }
      add(.conditional(branches, otherwise: current == nil ? block.items : nil, range: block.range))
    case .loop(var loop, let isInElse):
      if isInElse { loop.otherwise = block.items } else { loop.items = block.items }
      add(.loop(loop))
    case .fill(let name):
      if blocks.count > 1 {
        throw SyntaxProblem(block.range, "'fill' may not stand inside another block")
      }
      add(.fill(name, block.items, block.range))
    case .file, .unreadable: break
    }
  }

  private mutating func include(_ parser: inout ExpressionParser, range: Range<Int>) throws(SyntaxProblem) {
    let name = try parser.literal("the file's name")
    var arguments: [TemplateFile.Argument] = []
    while parser.takeSign(",") {
      let argument = try parser.name("a name")
      try parser.expect(":")
      arguments.append(TemplateFile.Argument(name: argument.text, value: try parser.expression()))
    }
    try parser.expectEnd()
    add(.include(name.text, arguments, range: name.range))
  }

  private mutating func layout(_ parser: inout ExpressionParser, range: Range<Int>) throws(SyntaxProblem) {
    let name = try parser.literal("the file's name")
    try parser.expectEnd()
    let isFirst = bytes[..<range.lowerBound].allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard isFirst || (file.layout == nil && onlyComments) else {
      throw SyntaxProblem(range, "'layout' must be the first thing in a file")
    }
    blocks[0].items = []
    file.layout = (name.text, name.range)
  }

  /// Whether everything so far was blank.
  private var onlyComments: Bool {
    blocks.count == 1
      && blocks[0].items.allSatisfy { item in
        guard case .text(let range) = item else { return false }
        return bytes[range].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
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
      // Where reading was given up, its end may still come.
      if case .unreadable = block.kind { continue }
      if problems.count >= Self.mostProblems { continue }
      problems.append(
        SyntaxProblem(block.range, "this '\(word)' is never closed", hint: "write \\(end) where it ends"))
      // What a loop holds needs its name.
      if word != "for" { blocks[blocks.count - 1].items += block.items }
    }
    file.items = blocks[0].items
  }
}
