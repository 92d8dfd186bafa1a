internal import Values
internal import Diagnostics

/// Gives expressions their types, against the schema and the names in scope.
struct ExpressionChecker {
  let schema: Schema
  /// The URLs of the theme's assets by name.
  let assets: [String: Link]

  /// What other template languages call the forms of this one.
  static let formHints = [
    "endif": "write \\(end)", "endfor": "write \\(end)", "elsif": "write \\(else if …)",
    "elif": "write \\(else if …)", "foreach": "write \\(for item in …)", "each": "write \\(for item in …)",
    "unless": "write \\(if !…)",
  ]

  /// A name, its place in the frame and its type.
  struct Name {
    var name: String
    var slot: Int
    var type: TemplateType
  }

  /// An expression with its type.
  struct Checked {
    var operation: Operation
    var type: TemplateType
    /// Whether it may be missing only because of a `?.` before it, so that `.` is enough behind it, as in Swift.
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
  /// The bytes of the file that the expressions stand in.
  var source: [UInt8] = []

  init(schema: Schema, assets: [String: Link]) { (self.schema, self.assets) = (schema, assets) }

  /// How many hints were looked for: nobody reads a thousand of them, and each takes a look at all names.
  private var hints = 0

  private mutating func hint(for name: String, in known: some Collection<String>) -> String? {
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
    case .binary(let sign, let a, let b): return binary(sign, a, b, expression)
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
      report(.templateType, expression.range, "\(what) needs a Bool, and '\(name)' is \(checked.type)", hint)
      return .unknown
    }
    return checked
  }

  /// The expression as it stands in the file.
  func text(_ expression: Expression) -> String {
    String(decoding: source[expression.range.clamped(to: 0..<source.count)], as: UTF8.self)
  }

  mutating func report(_ rule: Rule, _ range: Range<Int>, _ message: String, _ hint: String? = nil) {
    problems.append(Problem(rule, range, message, hint: hint))
  }

  // MARK: Names and members

  private mutating func name(_ name: String, _ range: Range<Int>) -> Checked {
    if let found = names.last(where: { $0.name == name }) {
      return Checked(operation: .local(found.slot), type: found.type)
    }
    report(
      .templateName, range, "there is no '\(name)' here",
      Self.formHints[name] ?? hint(for: name, in: Set(names.map(\.name))))
    return .unknown
  }

  /// The base of a member access, and its type without `?`.
  private mutating func receiver(_ base: Expression, isOptional: Bool) -> (checked: Checked, wasOptional: Bool) {
    var checked = check(base)
    let (type, wasOptional) = checked.type.unwrapped
    if wasOptional, !isOptional, !checked.isChained {
      report(
        .templateOptional, base.range, "'\(text(base))' is optional and may be missing",
        "use 'if let \(shortName(base)) = \(text(base))', or give a default with '??'")
      return (.unknown, false)
    }
    if !wasOptional, isOptional, type != .unknown {
      report(.templateType, base.range, "'\(text(base))' is never missing, so '?.' is not needed", "write '.'")
      // Whatever a '??' behind it says would be about the same mistake.
      return (.unknown, false)
    }
    if checked.type == .none {
      report(.templateType, base.range, "nil has no members")
      return (.unknown, false)
    }
    checked.type = type
    return (checked, wasOptional)
  }

  private mutating func member(_ base: Expression, _ name: String, _ isOptional: Bool, _ whole: Expression) -> Checked {
    let (receiver, wasOptional) = receiver(base, isOptional: isOptional)
    func result(_ operation: Operation, _ type: TemplateType) -> Checked {
      Checked(
        operation: operation, type: wasOptional ? type.asOptional : type,
        isChained: wasOptional && !type.unwrapped.isOptional)
    }
    if receiver.type == .unknown { return .unknown }
    if case .record(let record) = receiver.type {
      guard let shape = schema[record], let index = shape.index(of: name) else {
        let known = schema[record]?.fields.map(\.name) ?? []
        report(
          .templateName, whole.nameRange, "'\(text(base))' has no member '\(name)'",
          hint(for: name, in: known))
        return .unknown
      }
      return result(.reading(index, of: receiver.operation), shape.fields[index].type)
    }
    let members = Member.all(of: receiver.type)
    guard let member = members.first(where: { $0.name == name }) else {
      noMember(name, of: receiver.type, base, whole)
      return .unknown
    }
    guard member.parameters == nil, let type = member.result(receiver.type) else {
      let labels = (member.parameters ?? []).map { parameter in
        if case .type(_, let label?) = parameter { "\(label): …" } else { "…" }
      }
      report(
        .templateType, whole.nameRange, "'\(name)' is a method of \(receiver.type)",
        "add brackets: write '\(name)(\(labels.joined(separator: ", ")))'")
      return .unknown
    }
    return result(.call(member, receiver.operation, []), type)
  }

  private mutating func noMember(_ name: String, of type: TemplateType, _ base: Expression, _ whole: Expression) {
    if name == "enumerated" {
      return report(.templateType, whole.nameRange, "'enumerated()' may stand only in 'for (index, name) in …'")
    }
    let known = Member.all(of: type).map(\.name)
    report(
      .templateName, whole.nameRange, "'\(text(base))' is \(type), which has no member '\(name)'",
      hint(for: name, in: known))
  }

  private func shortName(_ expression: Expression) -> String {
    switch expression.kind {
    case .member(_, let name, _), .name(let name): name
    default: "value"
    }
  }

  // MARK: Calls

  private mutating func function(_ name: String, _ arguments: [Expression.Argument], _ whole: Expression) -> Checked {
    guard name == "asset" else {
      report(
        .templateName, whole.nameRange, "there is no function '\(name)'", hint(for: name, in: ["asset"]))
      return .unknown
    }
    guard arguments.count == 1, case .expression(let argument) = arguments[0].value,
      case .string(let parts) = argument.kind, parts.count == 1, case .text(let file) = parts[0]
    else {
      report(.templateType, whole.range, "'asset' needs the name of a file in quotes", "as in asset(\"site.css\")")
      return .unknown
    }
    guard let link = assets[file] else {
      report(
        .templateName, argument.range, "there is no file '\(file)' in Templates/assets",
        hint(for: file, in: assets.keys))
      return Checked(operation: .literal(.none), type: .url)
    }
    return Checked(operation: .literal(.url(link)), type: .url)
  }

  private mutating func call(
    _ base: Expression, _ name: String, _ arguments: [Expression.Argument], _ isOptional: Bool, _ whole: Expression
  ) -> Checked {
    let (receiver, wasOptional) = receiver(base, isOptional: isOptional)
    if receiver.type == .unknown {
      for argument in arguments { if case .expression(let value) = argument.value { _ = check(value) } }
      return .unknown
    }
    if case .record(let record) = receiver.type {
      return pluralCall(receiver, record, name, arguments, whole)
    }
    guard let member = Member.all(of: receiver.type).first(where: { $0.name == name }) else {
      noMember(name, of: receiver.type, base, whole)
      return .unknown
    }
    guard let parameters = member.parameters else {
      report(.templateType, whole.nameRange, "'\(name)' is no method", "write '.\(name)' without brackets")
      return .unknown
    }
    guard parameters.count == arguments.count else {
      report(
        .templateType, whole.nameRange, "'\(name)' needs \(Self.arguments(parameters.count)), not \(arguments.count)",
        member.signature(of: receiver.type))
      return .unknown
    }
    if case .keyPath = parameters.first { return keyPathCall(receiver, name, arguments[0], wasOptional) }
    var operations: [Operation] = []
    for (parameter, argument) in zip(parameters, arguments) {
      guard let operation = self.argument(argument, parameter, of: receiver.type, member) else { return .unknown }
      operations.append(operation)
    }
    guard let type = member.result(receiver.type) else {
      report(
        .templateType, whole.nameRange, "'\(name)' does not work on \(receiver.type)",
        name == "joined" ? "use '.map(\\.name)' first" : nil)
      return .unknown
    }
    return Checked(
      operation: .call(member, receiver.operation, operations), type: wasOptional ? type.asOptional : type,
      isChained: wasOptional && !type.unwrapped.isOptional)
  }

  private static func arguments(_ count: Int) -> String {
    count == 0 ? "no argument" : count == 1 ? "one argument" : "\(count) arguments"
  }

  private mutating func argument(
    _ argument: Expression.Argument, _ parameter: Member.Parameter, of receiver: TemplateType, _ member: Member
  ) -> Operation? {
    let signature = member.signature(of: receiver)
    var label: String?
    var wanted = TemplateType.unknown
    switch parameter {
    case .type(let type, let name): (wanted, label) = (type, name)
    case .element: wanted = receiver.element ?? .unknown
    case .dayStyle:
      if case .implicitMember(let style) = argument.value, style == "long" || style == "short" {
        return .literal(.string(style))
      }
      report(.templateType, argument.range, "a day is written '.long' or '.short'", "as in 'formatted(.long)'")
      return nil
    case .keyPath: return nil
    }
    if argument.label != label {
      let message = label.map { "the argument needs its label '\($0):'" } ?? "this argument has no label"
      report(.templateType, argument.range, message, signature)
      return nil
    }
    guard case .expression(let value) = argument.value else {
      report(
        .templateType, argument.range, "'\(member.name)' needs \(wanted == .int ? "an" : "a") \(wanted) here",
        signature)
      return nil
    }
    let checked = check(value)
    guard wanted.accepts(checked.type) else {
      report(
        .templateType, argument.range,
        "'\(member.name)' needs \(wanted == .int ? "an" : "a") \(wanted) here, and '\(text(value))' is \(checked.type)",
        signature)
      return nil
    }
    return checked.operation
  }

  private mutating func keyPathCall(
    _ receiver: Checked, _ name: String, _ argument: Expression.Argument, _ wasOptional: Bool
  ) -> Checked {
    guard case .keyPath(let path) = argument.value, argument.label == nil, let element = receiver.type.element else {
      report(.templateType, argument.range, "'\(name)' needs the name of a member", "as in '\(name)(\\.name)'")
      return .unknown
    }
    var type = element
    var fields: [Int] = []
    for member in path {
      guard case .record(let record) = type, let shape = schema[record], let index = shape.index(of: member) else {
        var known: [String] = []
        if case .record(let record) = type { known = schema[record]?.fields.map(\.name) ?? [] }
        report(
          .templateName, argument.range, "\(type) has no member '\(member)'", hint(for: member, in: known))
        return .unknown
      }
      fields.append(index)
      type = shape.fields[index].type
    }
    if name == "map" {
      let result = TemplateType.array(type)
      return Checked(operation: .map(receiver.operation, fields), type: wasOptional ? result.asOptional : result)
    }
    if type != .bool {
      report(.templateType, argument.range, "'filter' needs a member that is a Bool, and this is \(type)")
      return .unknown
    }
    return Checked(
      operation: .filter(receiver.operation, fields), type: wasOptional ? receiver.type.asOptional : receiver.type)
  }

  private mutating func pluralCall(
    _ receiver: Checked, _ record: String, _ name: String, _ arguments: [Expression.Argument], _ whole: Expression
  ) -> Checked {
    guard let shape = schema[record], let index = shape.index(of: name) else {
      let known = schema[record]?.fields.map(\.name) ?? []
      report(.templateName, whole.nameRange, "\(record) has no member '\(name)'", hint(for: name, in: known))
      return .unknown
    }
    guard shape.fields[index].type == .plural else {
      report(.templateType, whole.nameRange, "'\(name)' is no method", "write '.\(name)' without brackets")
      return .unknown
    }
    guard arguments.count == 1, arguments[0].label == nil, case .expression(let value) = arguments[0].value else {
      report(.templateType, whole.nameRange, "'\(name)' needs one number", "as in '\(name)(3)'")
      return .unknown
    }
    let number = check(value)
    guard TemplateType.int.accepts(number.type) else {
      report(.templateType, value.range, "'\(name)' needs an Int, and '\(text(value))' is \(number.type)")
      return .unknown
    }
    return Checked(operation: .plural(.reading(index, of: receiver.operation), number.operation), type: .string)
  }

  private mutating func element(_ base: Expression, _ index: Expression) -> Checked {
    let (list, key) = (check(base), check(index))
    switch list.type {
    case .unknown: return .unknown
    case .dictionary where TemplateType.string.accepts(key.type):
      return Checked(operation: .entry(list.operation, key.operation), type: .optional(.string))
    case .array(let element) where TemplateType.int.accepts(key.type):
      return Checked(operation: .elementAt(list.operation, key.operation), type: element.asOptional)
    case .dictionary: report(.templateType, index.range, "the key must be a String, and this is \(key.type)")
    case .array: report(.templateType, index.range, "the position must be an Int, and this is \(key.type)")
    default: report(.templateType, base.range, "'\(text(base))' is \(list.type), which has no '[…]'")
    }
    return .unknown
  }

  // MARK: Operators

  private mutating func string(_ parts: [Token.StringPart]) -> Checked {
    var operations: [Operation] = []
    for part in parts {
      switch part {
      case .text(let text): operations.append(.literal(.string(text)))
      case .expression(let expression):
        let checked = check(expression)
        switch checked.type {
        case .string, .int, .color, .keyword, .url, .unknown: operations.append(checked.operation)
        default:
          let problem = Place.attribute.objection(to: checked.type)
          let isOptional = checked.type.unwrapped.isOptional
          report(
            isOptional ? .templateOptional : .templateType, expression.range,
            isOptional
              ? "'\(text(expression))' is optional and may be missing"
              : problem?.message ?? "this can't be part of a text",
            isOptional ? "give a default with '??'" : problem?.hint)
        }
      }
    }
    if operations.count == 1, case .literal = operations[0] { return Checked(operation: operations[0], type: .string) }
    return Checked(operation: .concatenate(operations), type: .string)
  }

  private mutating func binary(_ sign: String, _ left: Expression, _ right: Expression, _ whole: Expression) -> Checked
  {
    if sign == "&&" || sign == "||" {
      let (a, b) = (bool(left, "'\(sign)'"), bool(right, "'\(sign)'"))
      return Checked(
        operation: sign == "&&" ? .and(a.operation, b.operation) : .or(a.operation, b.operation), type: .bool)
    }
    let (a, b) = (check(left), check(right))
    if a.type == .unknown || b.type == .unknown {
      return Checked(operation: .literal(.none), type: ["+", "??"].contains(sign) ? .unknown : .bool)
    }
    func operands() -> String { "'\(text(left))' is \(a.type) and '\(text(right))' is \(b.type)" }
    switch sign {
    case "??":
      guard a.type.unwrapped.isOptional else {
        report(.templateType, left.range, "'\(text(left))' is never missing, so '??' is not needed")
        return .unknown
      }
      let wrapped = a.type.unwrapped.type
      if wrapped.accepts(b.type) { return Checked(operation: .coalesce(a.operation, b.operation), type: wrapped) }
      if a.type.accepts(b.type) { return Checked(operation: .coalesce(a.operation, b.operation), type: a.type) }
      report(.templateType, right.range, "the default has another type: \(operands())")
    case "==", "!=":
      let isKeyword = Set([a.type.unwrapped.type, b.type.unwrapped.type]) == [.keyword, .string]
      let isNilTest =
        (a.type == .none && b.type.unwrapped.isOptional) || (b.type == .none && a.type.unwrapped.isOptional)
      if isNilTest || isKeyword || (a.type.unwrapped.type.isComparable && a.type.joined(with: b.type) != nil) {
        return Checked(operation: .equal(a.operation, b.operation, isNegated: sign == "!="), type: .bool)
      }
      report(.templateType, whole.nameRange, "these can't be compared: \(operands())")
      return Checked(operation: .literal(.bool(false)), type: .bool)
    case "+":
      if a.type == b.type, a.type == .string || a.type == .int {
        return Checked(operation: .add(a.operation, b.operation), type: a.type)
      }
      report(.templateType, whole.nameRange, "'+' needs two texts or two numbers: \(operands())")
    default:
      if a.type == b.type, [.string, .int, .day].contains(a.type) {
        let isSwapped = sign == ">" || sign == "<="
        let (first, second) = isSwapped ? (b, a) : (a, b)
        let isNegated = sign == "<=" || sign == ">="
        return Checked(operation: .less(first.operation, second.operation, isNegated: isNegated), type: .bool)
      }
      report(.templateType, whole.nameRange, "these have no order: \(operands())")
      return Checked(operation: .literal(.bool(false)), type: .bool)
    }
    return .unknown
  }

  private mutating func ternary(_ condition: Expression, _ a: Expression, _ b: Expression) -> Checked {
    let (test, first, second) = (bool(condition, "'?'"), check(a), check(b))
    guard let type = first.type.joined(with: second.type) else {
      report(.templateType, b.range, "the two values have different types: \(first.type) and \(second.type)")
      return .unknown
    }
    return Checked(operation: .choose(test.operation, first.operation, second.operation), type: type)
  }
}
