/// Builds expressions from tokens, by precedence climbing with Swift's own precedences.
struct ExpressionParser {
  private var tokens: ArraySlice<Token>
  private var depth = 0

  /// Parses tokens that are one whole expression.
  static func parse(_ tokens: [Token]) throws(SyntaxProblem) -> Expression {
    var parser = ExpressionParser(tokens[...])
    let expression = try parser.expression()
    try parser.expectEnd()
    return expression
  }

  /// Makes a parser of tokens that end with `end`.
  init(_ tokens: ArraySlice<Token>) { self.tokens = tokens }

  // MARK: Tokens

  /// The next token; the last one is `end`, which is never removed.
  var upcoming: Token { tokens.first ?? Token(kind: .end, range: 0..<0) }

  /// Removes the next token and returns it.
  @discardableResult
  mutating func take() -> Token {
    let token = upcoming
    if tokens.count > 1 { tokens.removeFirst() }
    return token
  }

  /// Removes a symbol if it comes next.
  mutating func takeSymbol(_ symbol: String) -> Bool {
    guard upcoming.kind == .symbol(symbol) else { return false }
    take()
    return true
  }

  /// Removes a word if it comes next.
  mutating func takeName(_ word: String) -> Bool {
    guard upcoming.kind == .name(word) else { return false }
    take()
    return true
  }

  /// Removes a name, which must come next.
  mutating func name(_ what: String) throws(SyntaxProblem) -> (text: String, range: Range<Int>) {
    guard case .name(let text) = upcoming.kind else { throw SyntaxProblem(upcoming.range, "\(what) is missing here") }
    return (text, take().range)
  }

  /// Removes a string literal without interpolations, which must come next.
  mutating func literal(_ what: String) throws(SyntaxProblem) -> (text: String, range: Range<Int>) {
    guard case .string(let parts) = upcoming.kind else {
      throw SyntaxProblem(upcoming.range, "\(what) in quotes is missing here")
    }
    guard parts.count == 1, case .text(let text) = parts[0] else {
      throw SyntaxProblem(upcoming.range, "\(what) must be written out, without '\\(…)'")
    }
    return (text, take().range)
  }

  /// Removes a symbol, which must come next.
  mutating func expect(_ symbol: String) throws(SyntaxProblem) {
    if !takeSymbol(symbol) { throw SyntaxProblem(upcoming.range, "'\(symbol)' is missing here") }
  }

  /// Checks that nothing is left.
  func expectEnd() throws(SyntaxProblem) {
    if upcoming.kind != .end {
      let isEqual = upcoming.kind == .symbol("=")
      throw SyntaxProblem(
        upcoming.range, "this does not belong here",
        hint: isEqual ? "write '==' to compare, or 'let name = …' to name a value" : "expected ')'")
    }
  }

  // MARK: Expressions

  /// Parses one expression.
  mutating func expression() throws(SyntaxProblem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    if depth > ExpressionLexer.maximumDepth {
      throw SyntaxProblem(upcoming.range, "this expression is nested too deeply")
    }
    let condition = try binary(level: 0)
    guard takeSymbol("?") else { return condition }
    let first = try expression()
    try expect(":")
    let second = try expression()
    return Expression(
      .ternary(condition, first, second), condition.range.lowerBound..<second.range.upperBound)
  }

  private static let levels: [[String]] = [["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">="], ["??"], ["+"]]

  private mutating func binary(level: Int) throws(SyntaxProblem) -> Expression {
    guard level < Self.levels.count else { return try unary() }
    var left = try binary(level: level + 1)
    var count = 0
    while case .symbol(let symbol) = upcoming.kind, Self.levels[level].contains(symbol) {
      let range = take().range
      count += 1
      if count > 256 { throw SyntaxProblem(range, "this expression is too long") }
      if level == 2, count > 1 { throw SyntaxProblem(range, "comparisons can't be chained", hint: "use '&&'") }
      let right = symbol == "??" ? try binaryRight(level: level) : try binary(level: level + 1)
      left = Expression(
        .binary(symbol, left, right), left.range.lowerBound..<right.range.upperBound, name: range)
      try checkDepth(of: left)
    }
    return left
  }

  /// `??` groups from the right.
  private mutating func binaryRight(level: Int) throws(SyntaxProblem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    if depth > ExpressionLexer.maximumDepth {
      throw SyntaxProblem(upcoming.range, "this expression is nested too deeply")
    }
    return try binary(level: level)
  }

  private mutating func unary() throws(SyntaxProblem) -> Expression {
    let start = upcoming.range
    var count = 0
    while takeSymbol("!") { count += 1 }
    if takeSymbol("-") {
      guard count == 0, case .integer(let number) = upcoming.kind else {
        throw SyntaxProblem(start, "'-' can be used only before a number")
      }
      return Expression(.integer(-number), start.lowerBound..<take().range.upperBound)
    }
    var operand = try postfix()
    // Two `!` cancel out, but one or two are kept, so that the checker requires a Bool.
    for _ in 0..<(count > 1 ? 2 - count % 2 : count) {
      operand = Expression(.not(operand), start.lowerBound..<operand.range.upperBound, name: operand.nameRange)
    }
    return operand
  }

  /// Refuses an expression that is too deep for the stack. Each kind of nesting has a limit of its own, but one kind can
  /// be inside the other.
  private func checkDepth(of expression: Expression) throws(SyntaxProblem) {
    if expression.depth > Self.maximumDepth {
      throw SyntaxProblem(expression.range, "this expression is nested too deeply")
    }
  }

  private static let maximumDepth = 400

  private mutating func postfix() throws(SyntaxProblem) -> Expression {
    var base = try primary()
    var count = 0
    while true {
      try checkDepth(of: base)
      count += 1
      if count > 64 { throw SyntaxProblem(upcoming.range, "this expression is too long") }
      if upcoming.kind == .symbol(".") || upcoming.kind == .symbol("?.") {
        let isOptional = take().kind == .symbol("?.")
        let (member, range) = try name("the name of a member")
        let whole = base.range.lowerBound..<range.upperBound
        if upcoming.kind == .symbol("("), upcoming.range.lowerBound == range.upperBound {
          let (arguments, end) = try arguments()
          base = Expression(
            .call(base, member, arguments, isOptional: isOptional), base.range.lowerBound..<end, name: range)
        } else {
          base = Expression(.member(base, member, isOptional: isOptional), whole, name: range)
        }
      } else if upcoming.kind == .symbol("["), upcoming.range.lowerBound == base.range.upperBound {
        take()
        let index = try expression()
        let end = upcoming.range.upperBound
        try expect("]")
        base = Expression(.index(base, index), base.range.lowerBound..<end, name: index.range)
      } else {
        return base
      }
    }
  }

  private mutating func primary() throws(SyntaxProblem) -> Expression {
    let token = upcoming
    switch token.kind {
    case .string(let parts):
      take()
      return Expression(.string(parts), token.range)
    case .integer(let number):
      take()
      return Expression(.integer(number), token.range)
    case .name("true"), .name("false"):
      take()
      return Expression(.bool(token.kind == .name("true")), token.range)
    case .name("nil"):
      take()
      return Expression(.none, token.range)
    case .name(let name):
      take()
      guard upcoming.kind == .symbol("("), upcoming.range.lowerBound == token.range.upperBound else {
        return Expression(.name(name), token.range)
      }
      let (arguments, end) = try arguments()
      return Expression(
        .call(nil, name, arguments, isOptional: false), token.range.lowerBound..<end, name: token.range)
    case .symbol("("):
      take()
      var inner = try expression()
      let end = upcoming.range.upperBound
      try expect(")")
      inner.range = token.range.lowerBound..<end
      return inner
    default:
      throw SyntaxProblem(token.range, "a value is missing here")
    }
  }

  private mutating func arguments() throws(SyntaxProblem) -> (arguments: [Expression.Argument], end: Int) {
    try expect("(")
    var arguments: [Expression.Argument] = []
    while upcoming.kind != .symbol(")") {
      if !arguments.isEmpty { try expect(",") }
      var label: String?
      if case .name(let word) = upcoming.kind, tokens.dropFirst().first?.kind == .symbol(":") {
        take()
        take()
        label = word
      }
      let start = upcoming.range
      if case .keyPath(let names) = upcoming.kind {
        take()
        arguments.append(Expression.Argument(label: label, value: .keyPath(names), range: start))
      } else if takeSymbol(".") {
        let (member, range) = try name("a name")
        let whole = start.lowerBound..<range.upperBound
        arguments.append(Expression.Argument(label: label, value: .implicitMember(member), range: whole))
      } else {
        let value = try expression()
        arguments.append(Expression.Argument(label: label, value: .expression(value), range: value.range))
      }
    }
    let end = upcoming.range.upperBound
    take()
    return (arguments, end)
  }
}
