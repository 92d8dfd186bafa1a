internal import Values
internal import Diagnostics

extension TemplateParser {
  private static let examples = [
    "if": "if !article.tags.isEmpty", "for": "for tag in article.tags", "let": "let name = article.title",
    "include": "include \"partials/share.html\"", "layout": "layout \"base.html\"", "slot": "slot head",
    "fill": "fill head",
  ]

  mutating func statement(_ tokens: [Token], range: Range<Int>) throws(SyntaxProblem) {
    guard tokens.count > 1 else {
      // A comment; but in `\()` a value was forgotten.
      if bytes[(range.lowerBound + 2)..<(range.upperBound - 1)].allSatisfy({ $0 <= UInt8(ascii: " ") }) {
        throw SyntaxProblem(range, "a value is missing here")
      }
      return
    }
    if tokens.count == 2, case .name(let word) = tokens[0].kind, let example = Self.examples[word] {
      if word == "if" || word == "for" { blocks.append(Block(kind: .unreadable, range: range)) }
      throw SyntaxProblem(range, "'\(word)' is incomplete", hint: "for example \\(\(example))")
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
      add(.binding(name.text, value))
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

  /// A name for a value, which can't be one of the language's own words.
  private static func newName(_ parser: inout ExpressionParser) throws(SyntaxProblem) -> (
    text: String, range: Range<Int>
  ) {
    let name = try parser.name("a name")
    if ownWords.contains(name.text) {
      throw SyntaxProblem(
        name.range, "'\(name.text)' is a reserved word of the template language", hint: "choose another name")
    }
    return name
  }

  private static let ownWords: Set<String> = [
    "if", "else", "for", "in", "let", "end", "include", "layout", "content", "slot", "fill", "true", "false", "nil",
  ]

  static func conditions(_ parser: inout ExpressionParser) throws(SyntaxProblem) -> [TemplateFile.Condition] {
    var conditions: [TemplateFile.Condition] = []
    repeat {
      if parser.takeName("let") {
        let name = try newName(&parser)
        let value =
          parser.takeSymbol("=") ? try parser.expression() : Expression(.name(name.text), name.range)
        conditions.append(.binding(name.text, value))
      } else {
        conditions.append(.isTrue(try parser.expression()))
      }
    } while parser.takeSymbol(",")
    try parser.expectEnd()
    return conditions
  }

  static func loop(_ parser: inout ExpressionParser, range: Range<Int>) throws(SyntaxProblem)
    -> TemplateFile.Loop
  {
    var index: String?
    let element: String
    if parser.takeSymbol("(") {
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
      throw SyntaxProblem(sequence.range, "two names need '.enumerated()' after the list")
    }
    return TemplateFile.Loop(
      index: index == "_" ? nil : index, element: element, sequence: sequence, items: [], otherwise: nil, range: range)
  }

  private mutating func include(_ parser: inout ExpressionParser, range: Range<Int>) throws(SyntaxProblem) {
    let name = try parser.literal("the file's name")
    var arguments: [TemplateFile.Argument] = []
    while parser.takeSymbol(",") {
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
    let isFirst = bytes[..<range.lowerBound].allSatisfy {
      $0.isSpaceOrTab || $0.isLineEnd || TextEncoding.byteOrderMark.contains($0)
    }
    guard isFirst || (file.layout == nil && onlyComments) else {
      throw SyntaxProblem(range, "'layout' must be the first thing in a file")
    }
    blocks[0].items = []
    file.layout = (name.text, name.range)
  }

  /// Whether nothing but comments and white space came so far.
  private var onlyComments: Bool {
    blocks.count == 1
      && blocks[0].items.allSatisfy { item in
        guard case .text(let range) = item else { return false }
        return bytes[range].allSatisfy { $0.isSpaceOrTab || $0.isLineEnd }
      }
  }
}
