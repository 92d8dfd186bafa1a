internal import Values

/// What is known of the values of a template before its pages are made.
struct KnownValues {
  /// The values by their slots; nil where they aren't known.
  var slots: [Value?]
  let context: RenderContext

  /// The value of an expression; nil where it isn't known.
  func value(of operation: Operation) -> Value? {
    switch operation {
    case .literal(let value): return value
    case .local(let slot): return slots[slot]
    case .localField(let slot, let index): return slots[slot]?.knownField(index)
    case .field(let base, let index): return value(of: base)?.knownField(index)
    case .call(let member, let base, let arguments): return call(member, base, arguments)
    case .map(let base, let path):
      return list(base, path).map { .array($0.map(\.part)) }
    case .filter(let base, let path):
      return list(base, path).map { .array($0.filter(\.part.isTrue).map(\.element)) }
    case .elementAt(let base, let position):
      guard let list = value(of: base)?.asArray, let index = value(of: position)?.asInt else { return nil }
      return list.indices.contains(index) ? list[index] : Value.none
    case .not(let a): return value(of: a).map { .bool(!$0.isTrue) }
    case .and(let a, let b): return value(of: a).flatMap { $0.isTrue ? value(of: b) : .bool(false) }
    case .or(let a, let b): return value(of: a).flatMap { $0.isTrue ? .bool(true) : value(of: b) }
    case .coalesce(let a, let b):
      return value(of: a).flatMap { a in if case .none = a { value(of: b) } else { a } }
    case .choose(let condition, let a, let b):
      return value(of: condition).flatMap { $0.isTrue ? value(of: a) : value(of: b) }
    case .entry(let a, let b), .plural(let a, let b), .equal(let a, let b, _), .less(let a, let b, _),
      .add(let a, let b):
      return whole(operation, of: [a, b])
    case .concatenate(let parts): return whole(operation, of: parts)
    }
  }

  /// The value of an expression all of whose parts are known. Text made of links may depend on the page.
  private func whole(_ operation: Operation, of parts: [Operation]) -> Value? {
    for part in parts {
      guard let value = value(of: part), !value.isPartial else { return nil }
      if case .url = value { return nil }
    }
    return operation.evaluate(frame)
  }

  private func call(_ member: Member, _ base: Operation, _ arguments: [Operation]) -> Value? {
    guard let receiver = value(of: base), !receiver.isPartial || Self.readNoElement.contains(member.name) else {
      return nil
    }
    if case .none = receiver { return Value.none }
    var values: [Value] = []
    for argument in arguments {
      guard let value = value(of: argument), !value.isPartial else { return nil }
      values.append(value)
    }
    return member.apply(receiver, values, context)
  }

  /// What may be asked of a list whose elements aren't known.
  private static let readNoElement: Set<String> = [
    "isEmpty", "count", "first", "last", "prefix", "dropFirst", "reversed",
  ]

  /// The elements of a list, and what a key path leads to in each.
  private func list(_ base: Operation, _ path: [Int]) -> [(element: Value, part: Value)]? {
    guard let list = value(of: base)?.asArray else { return nil }
    var result: [(element: Value, part: Value)] = []
    for element in list {
      var part: Value? = element
      for index in path { part = part?.knownField(index) }
      guard let part else { return nil }
      result.append((element, part))
    }
    return result
  }

  /// For expressions all of whose names are known.
  private var frame: Frame { Frame(slots: slots.map { $0 ?? .none }, context: context) }
}
