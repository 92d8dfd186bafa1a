internal import Diagnostics

extension ExpressionChecker {
  mutating func string(_ parts: [Token.StringPart]) -> Checked {
    var operations: [Operation] = []
    for part in parts {
      switch part {
      case .text(let text): operations.append(.literal(.string(text)))
      case .expression(let expression):
        let checked = check(expression)
        checkHost(before: operations.last, checked, expression.range)
        switch checked.type {
        case .string, .int, .color, .keyword, .url, .unknown: operations.append(checked.operation)
        default:
          let problem = OutputContext.attribute.objection(to: checked.type)
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

  /// Reports a value that comes right after the name of a host in a text: ".evil.example" would make another host of it. The
  /// same rule holds for addresses that a template writes out (`MarkupState`).
  private mutating func checkHost(before operation: Operation?, _ value: Checked, _ range: Range<Int>) {
    if case .literal = value.operation { return }
    guard let operation, Self.endsWithHost(operation) else { return }
    report(
      .templatePlace, range, "this value comes right after the name of a host, which it could change",
      "write a '/' before the value")
  }

  private static func endsWithHost(_ operation: Operation) -> Bool {
    switch operation {
    case .literal(.string(let text)):
      guard let start = text.utf8.indices.last(where: { text.utf8[$0...].starts(with: "//".utf8) }) else {
        return false
      }
      let host = text.utf8[start...].dropFirst(2)
      return !host.isEmpty && host.allSatisfy { $0 > 0x20 && !"/?#\\".utf8.contains($0) }
    case .concatenate(let parts): return parts.last.map(endsWithHost) ?? false
    case .add(_, let last): return endsWithHost(last)
    default: return false
    }
  }

  mutating func binary(_ symbol: String, _ left: Expression, _ right: Expression, _ whole: Expression) -> Checked {
    if symbol == "&&" || symbol == "||" {
      let (a, b) = (bool(left, "'\(symbol)'"), bool(right, "'\(symbol)'"))
      return Checked(
        operation: symbol == "&&" ? .and(a.operation, b.operation) : .or(a.operation, b.operation), type: .bool)
    }
    let (a, b) = (check(left), check(right))
    if a.type == .unknown || b.type == .unknown {
      return Checked(operation: .literal(.none), type: ["+", "??"].contains(symbol) ? .unknown : .bool)
    }
    switch symbol {
    case "??": return coalesce(Operand(left, a), Operand(right, b))
    case "==", "!=": return equal(Operand(left, a), Operand(right, b), isNegated: symbol == "!=", whole)
    case "+":
      if a.type == b.type, a.type == .string || a.type == .int {
        checkHost(before: a.operation, b, right.range)
        return Checked(operation: .add(a.operation, b.operation), type: a.type)
      }
      report(
        .templateType, whole.nameRange,
        "'+' needs two texts or two numbers, but \(words(Operand(left, a), Operand(right, b)))")
      return .unknown
    default:
      if a.type == b.type, [.string, .int, .day].contains(a.type) {
        let isSwapped = symbol == ">" || symbol == "<="
        let (first, second) = isSwapped ? (b, a) : (a, b)
        let isNegated = symbol == "<=" || symbol == ">="
        return Checked(operation: .less(first.operation, second.operation, isNegated: isNegated), type: .bool)
      }
      report(
        .templateType, whole.nameRange, "these values can't be ordered: \(words(Operand(left, a), Operand(right, b)))"
      )
      return Checked(operation: .literal(.bool(false)), type: .bool)
    }
  }

  /// One side of an operator.
  private struct Operand {
    let expression: Expression
    let checked: Checked
    var type: TemplateType { checked.type }
    var operation: Operation { checked.operation }

    init(_ expression: Expression, _ checked: Checked) { (self.expression, self.checked) = (expression, checked) }
  }

  private func words(_ a: Operand, _ b: Operand) -> String {
    "'\(text(a.expression))' is \(a.type) and '\(text(b.expression))' is \(b.type)"
  }

  private mutating func coalesce(_ a: Operand, _ b: Operand) -> Checked {
    let (wrapped, isOptional) = a.type.unwrapped
    guard isOptional else {
      report(
        .templateType, a.expression.range, "'\(text(a.expression))' is never missing, so '??' is not needed")
      return .unknown
    }
    if wrapped.accepts(b.type) { return Checked(operation: .coalesce(a.operation, b.operation), type: wrapped) }
    if a.type.accepts(b.type) { return Checked(operation: .coalesce(a.operation, b.operation), type: a.type) }
    report(.templateType, b.expression.range, "the default has a different type: \(words(a, b))")
    return .unknown
  }

  private mutating func equal(_ a: Operand, _ b: Operand, isNegated: Bool, _ whole: Expression) -> Checked {
    let isKeyword = Set([a.type.unwrapped.type, b.type.unwrapped.type]) == [.keyword, .string]
    let isNilTest =
      (a.type == .none && b.type.unwrapped.isOptional) || (b.type == .none && a.type.unwrapped.isOptional)
    if isNilTest || isKeyword || (a.type.unwrapped.type.isComparable && a.type.joined(with: b.type) != nil) {
      return Checked(operation: .equal(a.operation, b.operation, isNegated: isNegated), type: .bool)
    }
    report(.templateType, whole.nameRange, "these values can't be compared: \(words(a, b))")
    return Checked(operation: .literal(.bool(false)), type: .bool)
  }

  mutating func ternary(_ condition: Expression, _ a: Expression, _ b: Expression) -> Checked {
    let (test, first, second) = (bool(condition, "'?'"), check(a), check(b))
    guard let type = first.type.joined(with: second.type) else {
      report(.templateType, b.range, "the two values have different types: \(first.type) and \(second.type)")
      return .unknown
    }
    return Checked(operation: .choose(test.operation, first.operation, second.operation), type: type)
  }
}
