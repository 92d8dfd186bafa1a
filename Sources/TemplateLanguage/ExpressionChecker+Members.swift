internal import Diagnostics

extension ExpressionChecker {
  /// The base of a member access, and its type without `?`.
  mutating func receiver(_ base: Expression, isOptional: Bool) -> (checked: Checked, wasOptional: Bool) {
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
      // Without a type, a '??' after it doesn't report the same mistake again.
      return (.unknown, false)
    }
    if checked.type == .none {
      report(.templateType, base.range, "nil has no members")
      return (.unknown, false)
    }
    checked.type = type
    return (checked, wasOptional)
  }

  mutating func member(_ base: Expression, _ name: String, _ isOptional: Bool, _ whole: Expression) -> Checked {
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

  mutating func noMember(_ name: String, of type: TemplateType, _ base: Expression, _ whole: Expression) {
    if name == "enumerated" {
      return report(.templateType, whole.nameRange, "'enumerated()' can be used only in 'for (index, name) in …'")
    }
    let known = Member.all(of: type).map(\.name)
    if type == .dictionary {
      return report(
        .templateName, whole.nameRange, "entries of '\(text(base))' are read with square brackets",
        "write \(text(base))[\"\(name)\"] ?? \"\"")
    }
    report(
      .templateName, whole.nameRange, "'\(text(base))' is \(type), which has no member '\(name)'",
      hint(for: name, in: known))
  }

  func shortName(_ expression: Expression) -> String {
    switch expression.kind {
    case .member(_, let name, _), .name(let name): name
    default: "value"
    }
  }

  mutating func element(_ base: Expression, _ index: Expression) -> Checked {
    let (list, key) = (check(base), check(index))
    switch list.type {
    case .unknown: return .unknown
    case .dictionary where TemplateType.string.accepts(key.type):
      return Checked(operation: .entry(list.operation, key.operation), type: .optional(.string))
    case .array(let element) where TemplateType.int.accepts(key.type):
      return Checked(operation: .elementAt(list.operation, key.operation), type: element.asOptional)
    case .dictionary: report(.templateType, index.range, "the key must be a String, but this is \(key.type)")
    case .array: report(.templateType, index.range, "the position must be an Int, but this is \(key.type)")
    default: report(.templateType, base.range, "'\(text(base))' is \(list.type), which has no '[…]'")
    }
    return .unknown
  }
}
