internal import Diagnostics

/// Puts a template's layout and includes in, checks every expression, follows the markup, and emits the steps.
struct TemplateCompiler {
  private let set: TemplateSet
  private let name: String
  private let scope: [FieldShape]
  private(set) var template: Template
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var reached: Set<String> = []

  private var checker: ExpressionChecker
  private var markup: MarkupState
  /// The file that is being compiled, and what its layout's `content` and slots stand for.
  private var file: TemplateFile
  private var page: Int?
  /// The pages that layouts were opened for, the innermost last.
  private var pages: [Page] = []
  /// The files that are open, for recursion.
  private var open: [String] = []

  /// Why values could not be printed for the rest of a page; each is said once.
  private var tears: Set<MarkupState.Tear> = []

  /// How many files were included so far, and whether that was said to be too many.
  private var includes = 0
  private var isTooLarge = false
  private static let maximumIncludes = 10_000

  /// More steps than this come only from files that include each other many times over.
  private static let maximumSteps = 100_000
  /// Bytes of literal text: a page as large is none.
  private static let maximumText = 16_000_000

  /// Whether the template has become too large to put more files into it; said once.
  private mutating func isFull(_ range: Range<Int>, _ message: String) -> Bool {
    includes += 1
    guard
      open.count > TemplateParser.maximumDepth || template.steps.count > Self.maximumSteps
        || template.text.count > Self.maximumText || includes > Self.maximumIncludes
    else { return false }
    if !isTooLarge { report(.templateInclude, range, message, nil) }
    isTooLarge = true
    return true
  }

  /// What a page hands to its layout.
  private struct Page {
    var file: TemplateFile
    var items: [TemplateFile.Item] = []
    var fills: [String: (items: [TemplateFile.Item], range: Range<Int>)] = [:]
    /// The page's own `let`s, which its fills see too.
    var bindings: [TemplateFile.Item] = []
    /// The page that the file itself is a layout for.
    var outer: Int?
    var slots: Set<String> = []
    var hasContent = false
  }

  init(_ set: TemplateSet, name: String, scope: [FieldShape]) {
    let format = TemplateFormat(fileName: name)
    (self.set, self.name, self.scope) = (set, name, scope)
    template = Template(name: name, path: set.files[name]?.path ?? name, format: format)
    template.slotCount = scope.count
    checker = ExpressionChecker(schema: set.schema, assets: set.assets)
    markup = MarkupState(format: format)
    file = TemplateFile(path: name, name: name, bytes: [])
  }

  /// Compiles the template with its layouts.
  mutating func run() {
    guard let main = set.files[name] else { return }
    resetNames()
    compile(main, page: nil)
    let isInside = template.format == .html || template.format == .xml
    if isInside, markup.phase != .text, diagnostics.isEmpty {
      diagnostics.append(
        .error(
          .templatePlace, SourceLocation(path: main.path), "the page ends \(markup.words)",
          hint: "close what is open at its end"))
    }
  }

  private mutating func resetNames() {
    checker.names = scope.enumerated().map { ExpressionChecker.Name(name: $1.name, slot: $0, type: $1.type) }
  }

  // MARK: Files

  /// Compiles a file, inside its layout if it has one.
  private mutating func compile(_ next: TemplateFile, page outer: Int?) {
    let previous = (file, page)
    file = next
    checker.source = next.bytes
    reached.insert(next.name)
    if let layout = next.layout {
      wrap(next, in: layout, outer: outer)
    } else {
      page = outer
      reportFills(of: next, "this file has no layout whose slot could be filled")
      enter(next.name, at: 0..<0) { $0.compile($0.file.items) }
    }
    (file, page) = previous
    checker.source = file.bytes
  }

  /// What stands in a `fill` that no layout takes would be lost.
  private mutating func reportFills(of next: TemplateFile, _ message: String) {
    for case .fill(_, _, let range) in next.items {
      report(.templateSlot, range, message, "fill slots in a page's own file, below \\(layout \"…\")")
    }
  }

  private mutating func wrap(_ next: TemplateFile, in layout: (name: String, range: Range<Int>), outer: Int?) {
    guard let layoutFile = set.files[layout.name] else {
      report(
        .templateInclude, layout.range, "there is no layout '\(layout.name)'",
        Spelling.hint(for: layout.name, in: set.files.keys))
      // What is wrong with the page itself is said, too.
      let fills = next.items.flatMap { if case .fill(_, let items, _) = $0 { items } else { [TemplateFile.Item]() } }
      for items in [next.items, fills] {
        markup = MarkupState(format: template.format)
        enter(next.name, at: layout.range) { $0.compile(items) }
      }
      return
    }
    if open.contains(layout.name) || layout.name == next.name {
      return report(.templateInclude, layout.range, "the layout '\(layout.name)' comes back to itself", nil)
    }
    if open.count > TemplateParser.maximumDepth {
      return report(.templateInclude, layout.range, "layouts are nested too deep", nil)
    }
    var content = Page(file: next, outer: outer)
    for item in next.items {
      switch item {
      case .fill(let name, let items, let range):
        if let first = content.fills[name] {
          let line = file.location(first.range).line
          report(.templateSlot, range, "the slot '\(name)' is filled twice (first in line \(line))", nil)
        }
        content.fills[name] = (items, range)
      default:
        if case .binding = item { content.bindings.append(item) }
        content.items.append(item)
      }
    }
    pages.append(content)
    let index = pages.count - 1
    enter(next.name, at: layout.range) { $0.compile(layoutFile, page: index) }
    let done = pages[index]
    if !done.hasContent {
      report(
        .templateLayout, layout.range, "the layout '\(layout.name)' has no \\(content), so this page would be lost",
        nil)
    }
    for (name, fill) in done.fills.sorted(by: { $0.key < $1.key }) where !done.slots.contains(name) {
      report(
        .templateSlot, fill.range, "the layout '\(layout.name)' has no slot '\(name)'",
        Spelling.hint(for: name, in: done.slots))
    }
  }

  /// Compiles with a file marked as open.
  private mutating func enter(_ name: String, at range: Range<Int>, _ body: (inout TemplateCompiler) -> Void) {
    open.append(name)
    body(&self)
    open.removeLast()
  }

  private mutating func include(_ name: String, _ arguments: [TemplateFile.Argument], _ range: Range<Int>) {
    let outerNames = checker.names
    defer { checker.names = outerNames }
    let bindings = arguments.map { ($0, checker.check($0.value)) }
    drain()
    for (argument, checked) in bindings { bind(argument.name, checked) }
    guard let included = set.files[name] else {
      return report(
        .templateInclude, range, "there is no file '\(name)' to include", Spelling.hint(for: name, in: set.files.keys)
      )
    }
    if open.contains(name) {
      return report(
        .templateInclude, range, "'\(name)' includes itself", "a template cannot repeat itself without end")
    }
    if isFull(range, "includes are nested too deep, or too often") { return }
    if let layout = included.layout {
      return report(.templateLayout, range, "'\(name)' has a layout ('\(layout.name)'), so it can't be included", nil)
    }
    let previous = file
    file = included
    checker.source = included.bytes
    reached.insert(name)
    reportFills(of: included, "an included file has no slots to fill")
    enter(name, at: range) { $0.compile(included.items) }
    file = previous
    checker.source = previous.bytes
  }

  // MARK: Items

  private mutating func compile(_ items: [TemplateFile.Item]) {
    let outerNames = checker.names
    for item in items { compile(item) }
    checker.names = outerNames
  }

  private mutating func compile(_ item: TemplateFile.Item) {
    switch item {
    case .text(let range): text(range)
    case .print(let expression): print(expression)
    case .conditional(let branches, let otherwise, let range): conditional(branches, otherwise, range)
    case .loop(let loop): self.loop(loop)
    case .binding(let name, let expression, _):
      let checked = checker.check(expression)
      drain()
      bind(name, checked)
    case .include(let name, let arguments, let range): include(name, arguments, range)
    case .content(let range): content(range)
    case .slot(let name, let range): slot(name, range)
    case .fill: break
    }
  }

  private mutating func text(_ range: Range<Int>) {
    let start = template.text.count
    template.text.append(contentsOf: file.bytes[range])
    if let offset = markup.consume(file.bytes[range]) {
      report(
        .templatePlace, offset..<offset + 1,
        "what stands before this sign is a value, and may become a scheme that runs code",
        "write the scheme out, as in https://…, or put the whole address into one value")
    }
    if case .text(let last) = template.steps.last, last.upperBound == start, !isJumpTarget {
      template.steps[template.steps.count - 1] = .text(last.lowerBound..<template.text.count)
    } else {
      emit(.text(start..<template.text.count))
    }
  }

  /// Whether a jump leads to the end of what was emitted, so that the last text may not grow.
  private var isJumpTarget = false

  private mutating func emit(_ step: Template.Step) {
    template.steps.append(step)
    isJumpTarget = false
  }

  private mutating func print(_ expression: Expression) {
    let checked = checker.check(expression)
    drain()
    let place = markup.place
    if checked.type.unwrapped.isOptional || checked.type == .none {
      let text = checker.text(expression)
      let name: String =
        switch expression.kind {
        case .member(_, let name, _), .name(let name): name
        default: "value"
        }
      report(
        .templateOptional, expression.range, "'\(text)' is optional and may be missing",
        "use 'if let \(name) = \(text)', or give a default with '??'")
    } else if let objection = place.objection(to: checked.type), !wasSaid(place) {
      let isPlace = if case .forbidden = place { true } else { false }
      let type = isPlace ? "" : " (\(checker.text(expression)) is \(checked.type))"
      report(isPlace ? .templatePlace : .templateType, expression.range, objection.message + type, objection.hint)
    }
    template.locations.append(file.location(expression.range))
    emit(.print(checked.operation, place, template.locations.count - 1))
    markup.printed(isAddress: checked.type == .url)
  }

  /// Whether the place is behind a spot from which nothing is certain, and that was said of a value before this one.
  private mutating func wasSaid(_ place: Place) -> Bool {
    guard case .torn(let tear) = markup.phase, case .forbidden = place else { return false }
    return !tears.insert(tear).inserted
  }

  @discardableResult
  private mutating func bind(_ name: String, _ checked: ExpressionChecker.Checked) -> Int {
    let slot = newName(name, checked.type)
    emit(.set(slot, checked.operation))
    return slot
  }

  private mutating func newName(_ name: String, _ type: TemplateType) -> Int {
    let slot = template.slotCount
    template.slotCount += 1
    checker.names.append(ExpressionChecker.Name(name: name, slot: slot, type: type))
    return slot
  }

  private mutating func conditional(
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
    var joined = ends[0]
    for end in ends.dropFirst() {
      guard let next = joined.joined(with: end) else {
        report(
          .templatePlace, range,
          "the branches of this 'if' leave the page in different places: one \(ends[0].words), another \(end.words)",
          ends[0].phase == .comment && end.phase == .comment
            ? "write a blank behind <!-- and before -->" : "close in each branch what it opened")
        break
      }
      joined = next
    }
    markup = joined
  }

  /// Emits a condition; returns the step that jumps where it does not hold.
  private mutating func condition(_ condition: TemplateFile.Condition) -> Int {
    switch condition {
    case .isTrue(let expression):
      let checked = checker.bool(expression, "'if'")
      drain()
      emit(.jumpUnless(checked.operation, 0))
    case .binding(let name, let expression, let range):
      let checked = checker.check(expression)
      if !checked.type.unwrapped.isOptional, checked.type != .unknown {
        checker.report(
          .templateType, expression.range,
          "'\(checker.text(expression))' is never missing, so 'if let' is not needed",
          "use 'let', or leave the 'if' away")
      }
      drain()
      let type = checked.type.unwrapped.type
      let slot = bind(
        name, ExpressionChecker.Checked(operation: checked.operation, type: type == .none ? .unknown : type))
      emit(.jumpIfMissing(slot, 0))
      _ = range
    }
    return template.steps.count - 1
  }

  /// Lets a jump lead to what comes next.
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

  private mutating func loop(_ loop: TemplateFile.Loop) {
    let checked = checker.check(loop.sequence)
    var element = TemplateType.unknown
    switch checked.type {
    case .array(let type): element = type
    case .unknown: break
    default:
      let text = checker.text(loop.sequence)
      let isOptional = checked.type.unwrapped.isOptional
      checker.report(
        isOptional ? .templateOptional : .templateType, loop.sequence.range,
        isOptional
          ? "'\(text)' is optional and may be missing" : "'for' needs a list, and '\(text)' is \(checked.type)",
        isOptional ? "use 'if let' around the loop" : nil)
    }
    drain()
    let outerNames = checker.names
    let start = markup
    let elementSlot = newName(loop.element, element)
    let indexSlot = loop.index.map { newName($0, .int) }
    let head = template.steps.count
    emit(.loop(checked.operation, element: elementSlot, index: indexSlot, ifEmpty: 0))
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
    // The body may run again behind itself, and the loop may be left before or behind it.
    let again = start.joined(with: bodyEnd)
    guard let again, let end = bodyEnd.joined(with: markup), again == start || again.url == .unknown else {
      report(
        .templatePlace, loop.range,
        "a turn of this 'for' begins \(start.words) and ends \(bodyEnd.words)", "close in each turn what it opened")
      return
    }
    if again != start, bodyEnd.url != start.url {
      report(
        .templatePlace, loop.range, "a 'for' can't build a link's address piece by piece", "use '.joined(separator:)'"
      )
    }
    markup = end
  }

  private mutating func content(_ range: Range<Int>) {
    guard let index = page else {
      return report(
        .templateLayout, range, "\\(content) has a meaning only in a layout", "name this file as a layout first")
    }
    pages[index].hasContent = true
    withPage(index) { $0.compile($0.pages[index].items) }
  }

  private mutating func slot(_ name: String, _ range: Range<Int>) {
    guard let index = page else {
      return report(.templateLayout, range, "a slot has a meaning only in a layout", nil)
    }
    pages[index].slots.insert(name)
    guard let fill = pages[index].fills[name] else { return }
    withPage(index) { $0.compile($0.pages[index].bindings + fill.items) }
  }

  /// Compiles items of a page inside its layout, with the page's own names.
  private mutating func withPage(_ index: Int, _ body: (inout TemplateCompiler) -> Void) {
    let previous = (file, page, checker.names)
    (file, page) = (pages[index].file, pages[index].outer)
    checker.source = file.bytes
    resetNames()
    if !isFull(0..<0, "this template is too large with its includes") { body(&self) }
    (file, page, checker.names) = previous
    checker.source = file.bytes
  }

  // MARK: Problems

  private mutating func report(_ rule: Rule, _ range: Range<Int>, _ message: String, _ hint: String?) {
    diagnostics.append(.error(rule, file.location(range), message, hint: hint))
  }

  /// Takes over what the checker found.
  private mutating func drain() {
    for problem in checker.problems {
      report(problem.rule, problem.syntax.range, problem.syntax.message, problem.syntax.hint)
    }
    checker.problems = []
  }
}
