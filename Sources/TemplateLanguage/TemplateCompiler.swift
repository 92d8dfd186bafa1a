internal import Values
internal import Diagnostics

/// Compiles a template with its layout and includes: checks every expression, follows the markup, emits the steps.
struct TemplateCompiler {
  /// The theme's files by name.
  let files: [String: TemplateFile]
  private let name: String
  private let scope: [FieldShape]
  var template: Template
  private(set) var diagnostics: [Diagnostic] = []
  var reached: Set<String> = []
  /// What the templates write out that browsers load, run or follow.
  private(set) var addresses: Set<WrittenAddress> = []

  var checker: ExpressionChecker
  var markup: MarkupState
  /// The file that is being compiled.
  var file: TemplateFile
  /// If the file is a layout, the index in `pages` of the page that its `content` and slots insert.
  var page: Int?
  /// The pages that layouts were opened for, the innermost last.
  var pages: [Page] = []
  /// The files that are being compiled, the innermost last, to find files that include themselves.
  var open: [String] = []

  /// The ambiguities that were reported: each is reported for the first value after it only.
  private var ambiguities: Set<MarkupState.Ambiguity> = []

  /// How many files were included so far, and whether it was reported that they are too many.
  var includes = 0
  var isTooLarge = false

  /// Whether a jump leads to the next step, so that text must not be added to the last one.
  var isJumpTarget = false

  init(
    _ name: String, of files: [String: TemplateFile], schema: Schema, assets: [String: Link],
    styles: [String: [UInt8]], scope: [FieldShape]
  ) {
    let format = TemplateFormat(fileName: name)
    (self.files, self.name, self.scope) = (files, name, scope)
    template = Template(name: name, path: files[name]?.path ?? name, format: format)
    template.slotCount = scope.count
    checker = ExpressionChecker(schema: schema, assets: assets, styles: styles)
    markup = MarkupState(format: format)
    file = TemplateFile(path: name, name: name, bytes: [])
  }

  /// Compiles the template with its layouts.
  mutating func run() {
    guard let main = files[name] else { return }
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

  mutating func resetNames() {
    checker.names = scope.enumerated().map { ExpressionChecker.Name(name: $1.name, slot: $0, type: $1.type) }
  }

  // MARK: Items

  mutating func compile(_ items: [TemplateFile.Item]) {
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
    case .binding(let name, let expression):
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
    let (unsafe, written) = markup.consume(file.bytes[range])
    for (end, finding) in written { note(finding, end: end, from: range.lowerBound) }
    if let offset = unsafe {
      report(
        .templatePlace, offset..<offset + 1,
        "with this character, the value before it could become an address that runs code",
        "write the scheme out, as in https://…, or put the whole address into one value")
    }
    if case .text(let last) = template.steps.last, last.upperBound == start, !isJumpTarget {
      template.steps[template.steps.count - 1] = .text(last.lowerBound..<template.text.count)
    } else {
      emit(.text(start..<template.text.count))
    }
  }

  /// Notes an address that the template writes out.
  private mutating func note(_ finding: MarkupState.Finding, end: Int, from first: Int) {
    let value = finding.value.prefix { $0 != 0 }
    let hasValue = finding.value.contains(0)
    let start = max(first, hasValue ? first : end - finding.value.count)
    let place = file.location(min(start, end)..<end + 1)
    addresses.insert(
      WrittenAddress(
        use: finding.use,
        element: String(
          decoding: finding.element + (finding.attribute.isEmpty ? [] : [0x20]) + finding.attribute, as: UTF8.self),
        address: WrittenAddress.decoded(value), hasValue: hasValue, place: place))
  }

  mutating func emit(_ step: Template.Step) {
    template.steps.append(step)
    isJumpTarget = false
  }

  private mutating func print(_ expression: Expression) {
    let checked = checker.check(expression)
    drain()
    let outputContext = markup.outputContext
    if checked.type.unwrapped.isOptional || checked.type == .none {
      let text = checker.text(expression)
      report(
        .templateOptional, expression.range, "'\(text)' is optional and may be missing",
        "use 'if let \(checker.shortName(expression)) = \(text)', or give a default with '??'")
    } else if let objection = outputContext.objection(to: checked.type), !wasReported(outputContext) {
      let isForbidden = if case .forbidden = outputContext { true } else { false }
      let type = isForbidden ? "" : " (\(checker.text(expression)) is \(checked.type))"
      report(
        isForbidden ? .templatePlace : .templateType, expression.range, objection.message + type, objection.hint)
    }
    template.locations.append(file.location(expression.range))
    emit(.print(checked.operation, outputContext, template.locations.count - 1))
    markup.printed(isAddress: checked.type == .url)
  }

  /// Whether the markup is ambiguous here, and that was reported for a value before this one.
  private mutating func wasReported(_ outputContext: OutputContext) -> Bool {
    guard case .ambiguous(let ambiguity) = markup.phase, case .forbidden = outputContext else { return false }
    return !ambiguities.insert(ambiguity).inserted
  }

  @discardableResult
  mutating func bind(_ name: String, _ checked: ExpressionChecker.Checked) -> Int {
    let slot = newName(name, checked.type)
    emit(.set(slot, checked.operation))
    return slot
  }

  mutating func newName(_ name: String, _ type: TemplateType) -> Int {
    let slot = template.slotCount
    template.slotCount += 1
    checker.names.append(ExpressionChecker.Name(name: name, slot: slot, type: type))
    return slot
  }

  // MARK: Problems

  mutating func report(_ rule: Rule, _ range: Range<Int>, _ message: String, _ hint: String?) {
    diagnostics.append(.error(rule, file.location(range), message, hint: hint))
  }

  /// Reports what the checker found.
  mutating func drain() {
    for problem in checker.problems {
      report(problem.rule, problem.syntax.range, problem.syntax.message, problem.syntax.hint)
    }
    checker.problems = []
  }
}
