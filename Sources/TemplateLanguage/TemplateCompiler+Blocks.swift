internal import Diagnostics

extension TemplateCompiler {
  mutating func conditional(
    _ branches: [TemplateFile.Branch], _ otherwise: [TemplateFile.Item]?, _ range: Range<Int>
  ) {
    let start = markup
    var ends: [MarkupState] = []
    var exits: [Int] = []
    for branch in branches {
      let outerNames = checker.names
      markup = start
      let misses = branch.conditions.map { condition($0) }
      compile(branch.items)
      ends.append(markup)
      exits.append(template.steps.count)
      emit(.jump(0))
      for miss in misses { retarget(miss) }
      checker.names = outerNames
    }
    markup = start
    if let otherwise { compile(otherwise) }
    ends.append(markup)
    for exit in exits { retarget(exit) }
    markup = joined(ends, range)
  }

  /// The state after the branches of an `if`.
  private mutating func joined(_ ends: [MarkupState], _ range: Range<Int>) -> MarkupState {
    var joined = ends[0]
    for end in ends.dropFirst() {
      guard let next = joined.joined(with: end) else {
        report(
          .templatePlace, range,
          "the branches of this 'if' end in different places: one \(ends[0].words), another \(end.words)",
          ends[0].phase == .comment && end.phase == .comment
            ? "write a space after <!-- and before -->" : "close in each branch what that branch opened")
        break
      }
      joined = next
    }
    return joined
  }

  /// Emits a condition; returns the index of the step that jumps if it is false.
  private mutating func condition(_ condition: TemplateFile.Condition) -> Int {
    switch condition {
    case .isTrue(let expression):
      let checked = checker.bool(expression, "'if'")
      drain()
      emit(.jumpUnless(checked.operation, 0))
    case .binding(let name, let expression):
      let checked = checker.check(expression)
      if !checked.type.unwrapped.isOptional, checked.type != .unknown {
        checker.report(
          .templateType, expression.range,
          "'\(checker.text(expression))' is never missing, so 'if let' is not needed",
          "use 'let', or remove the 'if'")
      }
      drain()
      let type = checked.type.unwrapped.type
      let slot = bind(
        name, ExpressionChecker.Checked(operation: checked.operation, type: type == .none ? .unknown : type))
      emit(.jumpIfMissing(slot, 0))
    }
    return template.steps.count - 1
  }

  /// Makes a jump lead to the next step.
  private mutating func retarget(_ index: Int) {
    let here = template.steps.count
    switch template.steps[index] {
    case .jump: template.steps[index] = .jump(here)
    case .jumpUnless(let operation, _): template.steps[index] = .jumpUnless(operation, here)
    case .jumpIfMissing(let slot, _): template.steps[index] = .jumpIfMissing(slot, here)
    case .loop(let sequence, let element, let position, _):
      template.steps[index] = .loop(sequence, element: element, index: position, ifEmpty: here)
    case .text, .print, .set, .next: preconditionFailure("no jump")
    }
    isJumpTarget = true
  }

  mutating func loop(_ loop: TemplateFile.Loop) {
    let (sequence, element) = sequence(loop.sequence)
    let outerNames = checker.names
    let start = markup
    let elementSlot = newName(loop.element, element)
    let indexSlot = loop.index.map { newName($0, .int) }
    let head = template.steps.count
    emit(.loop(sequence, element: elementSlot, index: indexSlot, ifEmpty: 0))
    isJumpTarget = true
    compile(loop.items)
    emit(.next(head + 1))
    checker.names = outerNames
    let bodyEnd = markup
    if let otherwise = loop.otherwise {
      let exit = template.steps.count
      emit(.jump(0))
      retarget(head)
      markup = start
      compile(otherwise)
      retarget(exit)
    } else {
      retarget(head)
      markup = start
    }
    joinPasses(of: loop, start: start, bodyEnd: bodyEnd)
  }

  /// Checks the list of a loop.
  private mutating func sequence(_ expression: Expression) -> (operation: Operation, element: TemplateType) {
    let checked = checker.check(expression)
    var element = TemplateType.unknown
    switch checked.type {
    case .array(let type): element = type
    case .unknown: break
    default:
      let text = checker.text(expression)
      let isOptional = checked.type.unwrapped.isOptional
      checker.report(
        isOptional ? .templateOptional : .templateType, expression.range,
        isOptional
          ? "'\(text)' is optional and may be missing" : "'for' needs a list, but '\(text)' is \(checked.type)",
        isOptional ? "use 'if let' around the loop" : nil)
    }
    drain()
    return (checked.operation, element)
  }

  /// Joins the states before a loop, after a pass of it, and after its `else`.
  private mutating func joinPasses(of loop: TemplateFile.Loop, start: MarkupState, bodyEnd: MarkupState) {
    // The body follows itself in the next pass, and the loop may end before or after it.
    let again = start.joined(with: bodyEnd)
    guard let again, let end = bodyEnd.joined(with: markup), again == start || again.url == .unknown else {
      report(
        .templatePlace, loop.range,
        "a pass of this 'for' begins \(start.words) but ends \(bodyEnd.words)",
        "close in each pass what that pass opened")
      return
    }
    if again != start, start.isURL, bodyEnd.url != start.url {
      report(
        .templatePlace, loop.range, "a 'for' can't build a link's address piece by piece", "use '.joined(separator:)'"
      )
    }
    markup = end
  }
}
