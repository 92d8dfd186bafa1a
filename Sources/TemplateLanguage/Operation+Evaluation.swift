internal import Values

extension Operation {
  /// The value of the expression.
  func evaluate(_ frame: borrowing Frame) -> Value {
    switch self {
    case .literal(let value): return value
    case .local(let slot): return frame.slots[slot]
    case .localField(let slot, let index): return frame.slots[slot].field(index)
    case .field(let base, let index): return base.evaluate(frame).field(index)
    case .call(let member, let base, let arguments):
      let receiver = base.evaluate(frame)
      if case .none = receiver { return .none }
      return member.apply(receiver, arguments.map { $0.evaluate(frame) }, frame.context)
    case .map(let base, let path):
      let list = base.evaluate(frame)
      if case .none = list { return .none }
      return .array(list.asArray.map { $0.fields(path) })
    case .filter(let base, let path):
      let list = base.evaluate(frame)
      if case .none = list { return .none }
      return .array(list.asArray.filter { $0.fields(path).isTrue })
    case .elementAt(let base, let position):
      let (list, index) = (base.evaluate(frame).asArray, position.evaluate(frame).asInt)
      return list.indices.contains(index) ? list[index] : .none
    case .entry(let base, let key):
      guard case .dictionary(let entries) = base.evaluate(frame) else { return .none }
      return .optional(entries[key.evaluate(frame).asString])
    case .plural(let base, let number):
      guard case .plural(let word) = base.evaluate(frame) else { return .none }
      let count = number.evaluate(frame).asInt
      return .string(word.text(for: count, formatted: frame.context.language.number(count)))
    case .not(let a): return .bool(!a.evaluate(frame).isTrue)
    case .and(let a, let b): return .bool(a.evaluate(frame).isTrue && b.evaluate(frame).isTrue)
    case .or(let a, let b): return .bool(a.evaluate(frame).isTrue || b.evaluate(frame).isTrue)
    case .coalesce(let a, let b):
      let value = a.evaluate(frame)
      if case .none = value { return b.evaluate(frame) }
      return value
    case .equal(let a, let b, let isNegated): return .bool(a.evaluate(frame).equals(b.evaluate(frame)) != isNegated)
    case .less(let a, let b, let isNegated): return .bool(a.evaluate(frame).precedes(b.evaluate(frame)) != isNegated)
    case .add(let a, let b): return a.evaluate(frame).adding(b.evaluate(frame))
    case .concatenate(let parts):
      var text = ""
      for part in parts where text.utf8.count < TextLimit.bytes { text += part.evaluate(frame).inText(frame.context) }
      return .string(text)
    case .choose(let condition, let a, let b):
      return condition.evaluate(frame).isTrue ? a.evaluate(frame) : b.evaluate(frame)
    }
  }
}

extension Value {
  fileprivate func field(_ index: Int) -> Value {
    if case .record(let record) = self { record.value(at: index) } else { .none }
  }

  fileprivate func fields(_ path: [Int]) -> Value { path.reduce(self) { $0.field($1) } }

  /// The sum of two numbers, at most `Int.max` and at least `Int.min`, or two texts joined.
  fileprivate func adding(_ other: Value) -> Value {
    if case .int(let a) = self, case .int(let b) = other {
      let (sum, isOver) = a.addingReportingOverflow(b)
      return .int(isOver ? (a > 0 ? .max : .min) : sum)
    }
    let isTooLong = asString.utf8.count + other.asString.utf8.count > TextLimit.bytes
    return .string(isTooLong ? asString : asString + other.asString)
  }

  /// The value as a part of a string literal.
  fileprivate func inText(_ context: RenderContext) -> String {
    switch self {
    case .string(let text), .keyword(let text): text
    case .int(let number): String(number)
    case .color(let color): color.hexadecimal
    case .url(let link): context.links.absolute(link) ?? context.links.written(link)
    default: ""
    }
  }
}
