internal import Values
internal import Diagnostics

/// Gives expressions their types, against the schema and the names in scope.
struct ExpressionChecker {
  let schema: Schema
  /// The URLs of the theme's assets by name.
  let assets: [String: Link]
  /// Its style sheets, as they are published.
  let styles: [String: [UInt8]]

  /// Words of other template languages, with what to write in this one.
  static let formHints = [
    "endif": "write \\(end)", "endfor": "write \\(end)", "elsif": "write \\(else if …)",
    "elif": "write \\(else if …)", "foreach": "write \\(for item in …)", "each": "write \\(for item in …)",
    "unless": "write \\(if !…)",
  ]

  /// A name, its slot in the frame and its type.
  struct Name {
    var name: String
    var slot: Int
    var type: TemplateType
  }

  /// An expression with its type.
  struct Checked {
    var operation: Operation
    var type: TemplateType
    /// Whether it may be missing only because of a `?.` before it, so that `.` is enough after it, as in Swift.
    var isChained = false
    static let unknown = Checked(operation: .literal(.none), type: .unknown)
  }

  /// A problem with the rule that it breaks.
  struct Problem {
    var rule: Rule
    var syntax: SyntaxProblem

    init(_ rule: Rule, _ range: Range<Int>, _ message: String, hint: String? = nil) {
      self.rule = rule
      syntax = SyntaxProblem(range, message, hint: hint)
    }
  }

  /// What was found wrong so far.
  var problems: [Problem] = []
  /// The names in scope, the innermost last.
  var names: [Name] = []
  /// The bytes of the file that contains the expressions.
  var source: [UInt8] = []

  init(schema: Schema, assets: [String: Link], styles: [String: [UInt8]]) {
    (self.schema, self.assets, self.styles) = (schema, assets, styles)
  }

  /// How many hints were looked for. Each compares a word with all names, so there is a limit.
  private var hints = 0

  mutating func hint(for name: String, in known: some Collection<String>) -> String? {
    hints += 1
    return hints > 100 ? nil : Spelling.hint(for: name, in: known)
  }

  /// Checks an expression.
  mutating func check(_ expression: Expression) -> Checked {
    switch expression.kind {
    case .string(let parts): return string(parts)
    case .integer(let number): return Checked(operation: .literal(.int(number)), type: .int)
    case .bool(let value): return Checked(operation: .literal(.bool(value)), type: .bool)
    case .none: return Checked(operation: .literal(.none), type: .none)
    case .name(let name): return self.name(name, expression.range)
    case .member(let base, let name, let isOptional): return member(base, name, isOptional, expression)
    case .call(nil, let name, let arguments, _): return function(name, arguments, expression)
    case .call(let base?, let name, let arguments, let isOptional):
      return call(base, name, arguments, isOptional, expression)
    case .index(let base, let index): return element(base, index)
    case .not(let operand):
      let checked = bool(operand, "'!'")
      return Checked(operation: .not(checked.operation), type: .bool)
    case .binary(let symbol, let a, let b): return binary(symbol, a, b, expression)
    case .ternary(let condition, let a, let b): return ternary(condition, a, b)
    }
  }

  /// Checks a condition.
  mutating func bool(_ expression: Expression, _ what: String) -> Checked {
    let checked = check(expression)
    if checked.type != .bool, checked.type != .unknown {
      let name = text(expression)
      let hint: String? =
        switch checked.type.unwrapped {
        case (_, true): "use 'if let value = \(name)' or '\(name) != nil'"
        case (.string, _), (.array, _), (.html, _): "use '!\(name).isEmpty'"
        case (.int, _): "compare it, as in '\(name) > 0'"
        default: nil
        }
      report(.templateType, expression.range, "\(what) needs a Bool, but '\(name)' is \(checked.type)", hint)
      return .unknown
    }
    return checked
  }

  /// The expression as it is written in the file.
  func text(_ expression: Expression) -> String {
    String(decoding: source[expression.range.clamped(to: 0..<source.count)], as: UTF8.self)
  }

  mutating func report(_ rule: Rule, _ range: Range<Int>, _ message: String, _ hint: String? = nil) {
    problems.append(Problem(rule, range, message, hint: hint))
  }

  private mutating func name(_ name: String, _ range: Range<Int>) -> Checked {
    if let found = names.last(where: { $0.name == name }) {
      return Checked(operation: .local(found.slot), type: found.type)
    }
    report(
      .templateName, range, "there is no '\(name)' here",
      Self.formHints[name] ?? hint(for: name, in: Set(names.map(\.name))))
    return .unknown
  }

}
