internal import Diagnostics
internal import Values

extension ExpressionChecker {
  mutating func function(_ name: String, _ arguments: [Expression.Argument], _ whole: Expression) -> Checked {
    guard ["asset", "styles"].contains(name) else {
      report(
        .templateName, whole.nameRange, "there is no function '\(name)'", hint(for: name, in: ["asset", "styles"]))
      return .unknown
    }
    guard arguments.count == 1, case .expression(let argument) = arguments[0].value,
      case .string(let parts) = argument.kind, parts.count == 1, case .text(let file) = parts[0]
    else {
      report(
        .templateType, whole.range, "'\(name)' needs the name of a file in quotes", "as in \(name)(\"site.css\")")
      return .unknown
    }
    return name == "asset" ? asset(file, argument) : styleSheet(file, argument)
  }

  private mutating func asset(_ file: String, _ argument: Expression) -> Checked {
    guard let link = assets[file] else {
      report(
        .templateName, argument.range, "there is no file '\(file)' in Templates/assets",
        hint(for: file, in: assets.keys))
      return Checked(operation: .literal(.none), type: .url)
    }
    return Checked(operation: .literal(.url(link)), type: .url)
  }

  /// A style sheet in the page itself, for a page that hosts show at any address.
  private mutating func styleSheet(_ file: String, _ argument: Expression) -> Checked {
    guard let bytes = styles[file] else {
      report(
        .templateName, argument.range, "there is no style sheet '\(file)' in Templates/assets",
        hint(for: file, in: styles.keys))
      return Checked(operation: .literal(.none), type: .html)
    }
    let end = Array("</style".utf8)
    if bytes.map(\.asciiLowercased).firstRange(of: end) != nil {
      report(
        .templatePlace, argument.range, "'\(file)' contains </style>, which would end it in the page",
        "take it out of the style sheet")
    }
    let element = Array("<style>".utf8) + bytes + Array("</style>".utf8)
    return Checked(operation: .literal(.html(HTML(rendered: element))), type: .html)
  }

  mutating func call(
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
      report(.templateType, whole.nameRange, "'\(name)' isn't a method", "write '.\(name)' without brackets")
      return .unknown
    }
    guard parameters.count == arguments.count else {
      report(
        .templateType, whole.nameRange, "'\(name)' takes \(Self.arguments(parameters.count)), not \(arguments.count)",
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
    count == 0 ? "no arguments" : count == 1 ? "one argument" : "\(count) arguments"
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
      report(.templateType, argument.range, "a day's format is '.long' or '.short'", "as in 'formatted(.long)'")
      return nil
    case .keyPath: return nil
    }
    if argument.label != label {
      let message = label.map { "the argument needs its label '\($0):'" } ?? "this argument doesn't take a label"
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
        "'\(member.name)' needs \(wanted == .int ? "an" : "a") \(wanted) here, but '\(text(value))' is \(checked.type)",
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
      report(.templateType, argument.range, "'filter' needs a member that is a Bool, but this is \(type)")
      return .unknown
    }
    return Checked(
      operation: .filter(receiver.operation, fields), type: wasOptional ? receiver.type.asOptional : receiver.type)
  }

  private mutating func pluralCall(
    _ receiver: Checked, _ record: String, _ name: String, _ arguments: [Expression.Argument], _ whole: Expression
  ) -> Checked {
    guard let shape = schema[record], let index = shape.index(of: name) else {
      let fields = schema[record]?.fields ?? []
      let near = Spelling.nearest(to: name, in: fields.map(\.name))
      let isPlain = fields.contains { $0.name == near && $0.type != .plural }
      report(
        .templateName, whole.nameRange, "\(record) has no member '\(name)'",
        isPlain ? near.map { "write '.\($0)' without brackets" } : hint(for: name, in: fields.map(\.name)))
      return .unknown
    }
    guard shape.fields[index].type == .plural else {
      report(.templateType, whole.nameRange, "'\(name)' isn't a method", "write '.\(name)' without brackets")
      return .unknown
    }
    guard arguments.count == 1, arguments[0].label == nil, case .expression(let value) = arguments[0].value else {
      report(.templateType, whole.nameRange, "'\(name)' needs one number", "as in '\(name)(3)'")
      return .unknown
    }
    let number = check(value)
    guard TemplateType.int.accepts(number.type) else {
      report(.templateType, value.range, "'\(name)' needs an Int, but '\(text(value))' is \(number.type)")
      return .unknown
    }
    return Checked(operation: .plural(.reading(index, of: receiver.operation), number.operation), type: .string)
  }
}
