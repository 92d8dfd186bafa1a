internal import Diagnostics
internal import Values

extension Template {
  /// How links are written on the pages that a template is prepared for.
  public enum Links: Sendable {
    /// Differently: links are printed when a page is made.
    case ofEachPage
    /// As the context says, except on pages that are the link's target or above it.
    case alike
  }

  /// A template in which everything is done that is the same for many pages.
  public struct Prepared: Sendable {
    /// The template.
    public var template: Template
    /// The paths of the site that its links lead to.
    public var targets: Set<String>
  }

  /// Does what is the same for many pages: prints what is known, decides conditions, and repeats what loops repeat.
  ///
  /// - Parameters:
  ///   - known: Values by the index of their name in the scope; parts of them may be unknown (`PartialRecord`).
  ///   - context: How links, numbers and days are written.
  ///   - links: Whether links are written alike on all these pages.
  public func prepared(knowing known: [Int: Value], _ context: RenderContext, links: Links) -> Prepared {
    var preparation = TemplatePreparation(self, knowing: known, context, links: links)
    return preparation.run()
  }
}

/// Makes a template shorter by what is known of its values.
private struct TemplatePreparation {
  private let source: Template
  private let links: Template.Links
  private let printer: Printer
  private var known: KnownValues
  private var result: Template
  private var targets: Set<String> = []
  /// Steps of the result that jump to steps of the source which weren't reached yet.
  private var pending: [Int: [Int]] = [:]
  /// Where the bodies of loops begin in the result, by where they begin in the source.
  private var heads: [Int: Int] = [:]
  /// Whether a jump leads to the next step, so that text must not be added to the last one.
  private var isJumpTarget = false

  /// A loop over more elements, or in a template that has grown to more steps, stays a loop.
  private static let mostElements = 64, mostSteps = 4000

  init(_ source: Template, knowing values: [Int: Value], _ context: RenderContext, links: Template.Links) {
    (self.source, self.links, printer) = (source, links, Printer(context: context))
    known = KnownValues(slots: Array(repeating: nil, count: source.slotCount), context: context)
    for (slot, value) in values where slot < source.slotCount { known.slots[slot] = value }
    result = source
    (result.steps, result.text) = ([], [])
  }

  mutating func run() -> Template.Prepared {
    emit(source.steps.indices)
    dropUnusedValues()
    return Template.Prepared(template: result, targets: targets)
  }

  /// Goes through steps of the source; their jumps lead to others of them, or after the last one.
  private mutating func emit(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      land(at: position)
      position = emit(position)
    }
    land(at: range.upperBound)
  }

  /// Goes through one step; returns the next one.
  private mutating func emit(_ position: Int) -> Int {
    switch source.steps[position] {
    case .text(let range): add(text: source.text[range])
    case .print(let operation, let outputContext, let location):
      print(operation, outputContext, location)
    case .set(let slot, let operation):
      known.slots[slot] = known.value(of: operation)
      append(.set(slot, reduced(operation)))
    case .jump(let target):
      // What follows is reached only by jumps.
      if !pending.keys.contains(where: { position < $0 && $0 < target }) { return target }
      jump(to: target, .jump(0))
    case .jumpUnless(let condition, let target):
      guard let isTrue = known.value(of: condition)?.isTrue else {
        jump(to: target, .jumpUnless(reduced(condition), 0))
        break
      }
      if !isTrue { return target }
    case .jumpIfMissing(let slot, let target):
      guard let value = known.slots[slot] else {
        jump(to: target, .jumpIfMissing(slot, 0))
        break
      }
      if case .none = value { return target }
    case .loop(let sequence, let element, let index, let ifEmpty):
      if let end = repeatBody(sequence, element, index, ifEmpty, at: position) { return end }
      jump(to: ifEmpty, .loop(reduced(sequence), element: element, index: index, ifEmpty: 0))
      heads[position + 1] = result.steps.count
      isJumpTarget = true
    case .next(let first): append(.next(heads[first] ?? 0))
    }
    return position + 1
  }

  /// Repeats a loop's body for each element of a list that is known; returns the step after it, or nil where it stays a
  /// loop.
  private mutating func repeatBody(
    _ sequence: Operation, _ element: Int, _ index: Int?, _ ifEmpty: Int, at position: Int
  ) -> Int? {
    guard let list = known.value(of: sequence)?.asArray, list.count <= Self.mostElements,
      result.steps.count < Self.mostSteps
    else { return nil }
    if list.isEmpty { return ifEmpty }
    let end = source.steps[position...].firstIndex { step in
      if case .next(let first) = step { return first == position + 1 }
      return false
    }
    guard let end else { return nil }
    let outer = pending
    for (number, value) in list.enumerated() {
      pending = [:]
      known.slots[element] = value
      append(
        .set(element, value.isPartial ? .elementAt(sequence, .literal(.int(number))) : .literal(value)))
      if let index {
        known.slots[index] = .int(number)
        append(.set(index, .literal(.int(number))))
      }
      emit(position + 1..<end)
    }
    pending = outer
    return end + 1
  }

  private mutating func print(_ operation: Operation, _ outputContext: OutputContext, _ location: Int) {
    var bytes: [UInt8] = []
    // What can't be printed is reported for each page.
    guard let value = known.value(of: operation), isPrintable(value),
      printer.print(value, in: outputContext, to: &bytes) == nil
    else {
      append(.print(reduced(operation), outputContext, location))
      return
    }
    add(text: bytes[...])
  }

  /// Whether a value is printed alike on all pages.
  private mutating func isPrintable(_ value: Value) -> Bool {
    // Where they lead, seen from a page, is different on each.
    if case .copies = value { return false }
    guard case .url(let link) = value else { return !value.isPartial }
    if case .site(let path) = link { targets.insert(path) }
    return links == .alike
  }

  /// An expression without what is known of it.
  private func reduced(_ operation: Operation) -> Operation {
    if let value = known.value(of: operation), !value.isPartial {
      if case .literal = operation { return operation }
      return .literal(value)
    }
    switch operation {
    case .choose(let condition, let a, let b):
      guard let isTrue = known.value(of: condition)?.isTrue else { return operation }
      return reduced(isTrue ? a : b)
    case .coalesce(let a, let b):
      guard let value = known.value(of: a) else { return operation }
      if case .none = value { return reduced(b) }
      return reduced(a)
    default: return operation
    }
  }

  // MARK: Steps

  private mutating func append(_ step: Template.Step) {
    result.steps.append(step)
    isJumpTarget = false
  }

  private mutating func add(text: ArraySlice<UInt8>) {
    if text.isEmpty { return }
    let start = result.text.count
    result.text.append(contentsOf: text)
    if !isJumpTarget, case .text(let last)? = result.steps.last {
      result.steps[result.steps.count - 1] = .text(last.lowerBound..<result.text.count)
    } else {
      append(.text(start..<result.text.count))
    }
  }

  private mutating func jump(to target: Int, _ step: Template.Step) {
    pending[target, default: []].append(result.steps.count)
    append(step)
  }

  /// Makes the jumps to a step of the source lead to what comes next.
  private mutating func land(at position: Int) {
    guard let jumps = pending.removeValue(forKey: position) else { return }
    for jump in jumps { result.steps[jump] = result.steps[jump].leading(to: result.steps.count) }
    isJumpTarget = true
  }

  /// Removes what gives a name a value that nothing reads.
  private mutating func dropUnusedValues() {
    var used = Set<Int>()
    for step in result.steps { step.forEachOperation { $0.addSlots(to: &used) } }
    for case .jumpIfMissing(let slot, _) in result.steps { used.insert(slot) }
    func isUsed(_ step: Template.Step) -> Bool {
      if case .set(let slot, _) = step { used.contains(slot) } else { true }
    }
    var places: [Int] = []
    var count = 0
    for step in result.steps {
      places.append(count)
      if isUsed(step) { count += 1 }
    }
    places.append(count)
    result.steps = result.steps.filter(isUsed).map { step in step.target.map { step.leading(to: places[$0]) } ?? step }
  }
}

extension Template.Step {
  /// The step that it may jump to.
  fileprivate var target: Int? {
    switch self {
    case .jump(let target), .jumpUnless(_, let target), .jumpIfMissing(_, let target), .next(let target),
      .loop(_, _, _, let target):
      target
    case .text, .print, .set: nil
    }
  }

  /// The same step with another one to jump to.
  fileprivate func leading(to target: Int) -> Template.Step {
    switch self {
    case .jump: .jump(target)
    case .jumpUnless(let condition, _): .jumpUnless(condition, target)
    case .jumpIfMissing(let slot, _): .jumpIfMissing(slot, target)
    case .next: .next(target)
    case .loop(let sequence, let element, let index, _):
      .loop(sequence, element: element, index: index, ifEmpty: target)
    case .text, .print, .set: self
    }
  }

  fileprivate func forEachOperation(_ body: (Operation) -> Void) {
    switch self {
    case .print(let operation, _, _), .set(_, let operation), .jumpUnless(let operation, _),
      .loop(let operation, _, _, _):
      body(operation)
    case .text, .jump, .jumpIfMissing, .next: break
    }
  }
}

extension Operation {
  /// Adds the slots that it reads.
  fileprivate func addSlots(to slots: inout Set<Int>) {
    switch self {
    case .literal: break
    case .local(let slot), .localField(let slot, _): slots.insert(slot)
    case .field(let base, _), .map(let base, _), .filter(let base, _), .not(let base): base.addSlots(to: &slots)
    case .call(_, let base, let arguments):
      base.addSlots(to: &slots)
      for argument in arguments { argument.addSlots(to: &slots) }
    case .elementAt(let a, let b), .entry(let a, let b), .plural(let a, let b), .and(let a, let b), .or(let a, let b),
      .coalesce(let a, let b), .equal(let a, let b, _), .less(let a, let b, _), .add(let a, let b):
      a.addSlots(to: &slots)
      b.addSlots(to: &slots)
    case .concatenate(let parts): for part in parts { part.addSlots(to: &slots) }
    case .choose(let condition, let a, let b):
      for operation in [condition, a, b] { operation.addSlots(to: &slots) }
    }
  }
}
