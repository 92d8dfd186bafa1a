internal import Values

/// Splits the bytes between `\(` and its `)` into tokens.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let depth: Int
  private(set) var tokens: [Token] = []

  /// How deeply brackets, and strings in strings, may be nested.
  static let maximumDepth = 32

  /// Reads tokens from an offset on, as far as the closing `)`, whose offset is `end`.
  ///
  /// - Throws: `SyntaxProblem` where a token is malformed or the closing `)` is missing.
  static func tokens(in bytes: [UInt8], from start: Int, depth: Int = 0) throws(SyntaxProblem) -> (
    tokens: [Token], end: Int
  ) {
    var lexer = ExpressionLexer(bytes: bytes, position: start, depth: depth)
    if depth > maximumDepth { throw SyntaxProblem(start..<start, "strings are nested too deeply") }
    try lexer.run(from: start)
    return (lexer.tokens, lexer.position)
  }

  private init(bytes: [UInt8], position: Int, depth: Int) {
    (self.bytes, self.position, self.depth) = (bytes, position, depth)
  }

  private mutating func run(from start: Int) throws(SyntaxProblem) {
    var brackets: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case _ where byte.isSpaceOrTab || byte.isLineEnd: position += 1
      case UInt8(ascii: ")") where brackets.isEmpty:
        tokens.append(Token(kind: .end, range: position..<position + 1))
        return
      case UInt8(ascii: "("), UInt8(ascii: "["):
        brackets.append(byte)
        symbol(1)
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        let open = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
        guard brackets.popLast() == open else {
          throw SyntaxProblem(position..<position + 1, "this bracket has no opening bracket before it")
        }
        symbol(1)
      case UInt8(ascii: "\""): try string()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): try integer()
      case UInt8(ascii: "\\"): try keyPath()
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): try comment()
      case _ where Self.startsName(byte): name()
      default: try anySymbol(byte)
      }
    }
    throw SyntaxProblem(
      start..<start, "'\\(' has no closing ')'", hint: "to print these characters themselves, write \\\\(")
  }

  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  private static func startsName(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte == UInt8(ascii: "_") }

  private static func continuesName(_ byte: UInt8) -> Bool { startsName(byte) || byte.isASCIIDigit }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, Self.continuesName(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func name() {
    let start = position
    let word = word()
    tokens.append(Token(kind: .name(word), range: start..<position))
  }

  private mutating func symbol(_ length: Int) {
    let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
    tokens.append(Token(kind: .symbol(text), range: position..<position + length))
    position += length
  }

  private mutating func anySymbol(_ byte: UInt8) throws(SyntaxProblem) {
    for pair in ["??", "?.", "&&", "||", "==", "!=", "<=", ">="]
    where bytes[position...].starts(with: pair.utf8) { return symbol(2) }
    guard "?:!<>+,.=-".utf8.contains(byte) else {
      throw SyntaxProblem(
        position..<position + 1, "this character has no meaning in a template", hint: Self.hint(forSymbol: byte))
    }
    symbol(1)
  }

  /// A hint for a character that has a meaning in other template languages; nil for others.
  private static func hint(forSymbol byte: UInt8) -> String? {
    switch byte {
    // E2 begins the typographic quotes.
    case UInt8(ascii: "'"), 0xE2: "put straight double quotes around a text: \"text\""
    case UInt8(ascii: "|"): "call a method instead, as in \\(article.title.uppercased())"
    case UInt8(ascii: "/"), UInt8(ascii: "{"), UInt8(ascii: "}"): "is the closing ) missing before it?"
    default: "to print \\( itself, write \\\\("
    }
  }

  private mutating func integer() throws(SyntaxProblem) {
    let start = position
    while position < bytes.count, bytes[position].isASCIIDigit { position += 1 }
    guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw SyntaxProblem(start..<position, "this number is too large")
    }
    tokens.append(Token(kind: .integer(number), range: start..<position))
  }

  private mutating func comment() throws(SyntaxProblem) {
    let start = position
    guard let end = bytes[(position + 2)...].firstRange(of: Array("*/".utf8)) else {
      throw SyntaxProblem(start..<start + 2, "this comment has no closing '*/'")
    }
    position = end.upperBound
  }

  private mutating func keyPath() throws(SyntaxProblem) {
    let start = position
    guard next == UInt8(ascii: ".") else {
      throw SyntaxProblem(position..<position + 1, "a backslash has no meaning here")
    }
    var names: [String] = []
    position += 1
    while position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let name = word()
      if name.isEmpty { throw SyntaxProblem(start..<position, "a name is missing after '\\.'") }
      names.append(name)
    }
    tokens.append(Token(kind: .keyPath(names), range: start..<position))
  }

  private mutating func string() throws(SyntaxProblem) {
    let start = position
    var parts: [Token.StringPart] = []
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        if !text.isEmpty || parts.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
        tokens.append(Token(kind: .string(parts), range: start..<position))
        return
      case UInt8(ascii: "\n"):
        throw SyntaxProblem(start..<position, "this text has no closing quote")
      case UInt8(ascii: "\\"):
        if next == UInt8(ascii: "(") {
          if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
          text = []
          let inner = try Self.tokens(in: bytes, from: position + 2, depth: depth + 1)
          parts.append(.expression(try ExpressionParser.parse(inner.tokens)))
          position = inner.end + 1
        } else {
          try escape(into: &text)
        }
      default:
        text.append(byte)
        position += 1
      }
    }
    throw SyntaxProblem(start..<start + 1, "this text has no closing quote")
  }

  private mutating func escape(into text: inout [UInt8]) throws(SyntaxProblem) {
    let start = position
    defer { position += 2 }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"): text.append(bytes[position + 1])
    case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "u"):
      let digits = bytes[(position + 2)...].prefix(10)
      guard digits.first == UInt8(ascii: "{"), let close = digits.firstIndex(of: UInt8(ascii: "}")),
        let value = UInt32(String(decoding: digits[(digits.startIndex + 1)..<close], as: UTF8.self), radix: 16),
        value != 0, let scalar = Unicode.Scalar(value)
      else { throw SyntaxProblem(start..<start + 2, "write a character as \\u{1F600}") }
      text.append(contentsOf: String(scalar).utf8)
      position = close - 1
    default:
      throw SyntaxProblem(
        start..<min(start + 2, bytes.count), "unknown escape", hint: "known: \\\" \\\\ \\n \\t \\u{…} \\(…)")
    }
  }
}
