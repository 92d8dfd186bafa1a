internal import Diagnostics

extension Template {
  /// The same template with the values that are equal on all pages printed already.
  ///
  /// - Parameters:
  ///   - constants: The values that do not depend on the page, by the index of their name in the scope. A link made of
  ///     them is still printed on each page: how it is written depends on the page's path.
  ///   - context: How numbers and days are written.
  public func specialized(knowing constants: [Int: Value], _ context: RenderContext) -> Template {
    var result = self
    var frame = Frame(slots: Array(repeating: .none, count: slotCount), context: context)
    for (slot, value) in constants { frame.slots[slot] = value }
    let printer = Printer(context: context)
    for (index, step) in steps.enumerated() {
      guard case .print(let operation, let outputContext, _) = step, operation.isMade(of: constants.keys)
      else { continue }
      let value = operation.evaluate(frame)
      if case .url = value { continue }
      let start = result.text.count
      // What can't be printed is reported for each page.
      if printer.print(value, in: outputContext, to: &result.text) != nil {
        result.text.removeSubrange(start...)
        continue
      }
      result.steps[index] = .text(start..<result.text.count)
    }
    return result
  }
}

extension Operation {
  /// Whether the expression is a literal, or a field of names that are known. Other expressions may hold links.
  fileprivate func isMade(of names: some Collection<Int>) -> Bool {
    switch self {
    case .literal: true
    case .local(let slot), .localField(let slot, _): names.contains(slot)
    case .field(let base, _): base.isMade(of: names)
    default: false
    }
  }
}
