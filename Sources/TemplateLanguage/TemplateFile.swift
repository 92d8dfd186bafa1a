internal import Diagnostics

/// A template as it was written: text and what is between `\(` and `)`.
struct TemplateFile: Sendable {
  /// The path as people see it, such as `Templates/article.html`.
  var path: String
  /// The path inside the theme, such as `article.html`.
  var name: String
  let bytes: [UInt8]
  var items: [Item] = []
  /// The name of the file's layout, and where it is written.
  var layout: (name: String, range: Range<Int>)?

  init(path: String, name: String, bytes: [UInt8]) {
    (self.path, self.name, self.bytes) = (path, name, bytes)
  }

  /// A piece of a template.
  indirect enum Item: Sendable {
    case text(Range<Int>)
    case print(Expression)
    case conditional([Branch], otherwise: [Item]?, range: Range<Int>)
    case loop(Loop)
    case binding(String, Expression)
    case include(String, [Argument], range: Range<Int>)
    case content(Range<Int>)
    case slot(String, Range<Int>)
    case fill(String, [Item], Range<Int>)
  }

  /// The conditions of an `if` or `else if`, and the items for when they are true.
  struct Branch: Sendable {
    var conditions: [Condition]
    var items: [Item]
  }

  /// One of the conditions of an `if`.
  enum Condition: Sendable {
    case isTrue(Expression)
    /// `let name = value`: true where the value is not nil.
    case binding(String, Expression)
  }

  /// `for name in sequence`.
  struct Loop: Sendable {
    /// The name of the position, counted from 0, with `enumerated()`.
    var index: String?
    var element: String
    var sequence: Expression
    var items: [Item]
    var otherwise: [Item]?
    var range: Range<Int>
  }

  /// A name and value that an `include` passes.
  struct Argument: Sendable {
    var name: String
    var value: Expression
  }

  /// The place of a range of bytes in this file.
  func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(path: path, range.clamped(to: 0..<bytes.count))
  }

  /// The number, from 1, of the line that holds an offset in bytes, from 0.
  func lineNumber(at offset: Int) -> Int { 1 + LineEnd.count(in: bytes, before: offset) }
}
