internal import Diagnostics

extension TemplateCompiler {
  /// What a page gives to its layout.
  struct Page {
    var file: TemplateFile
    var items: [TemplateFile.Item] = []
    var fills: [String: (items: [TemplateFile.Item], range: Range<Int>)] = [:]
    /// The page's own `let`s, whose names its fills can use too.
    var bindings: [TemplateFile.Item] = []
    /// If the file is itself a layout, the index of the page that uses it.
    var outer: Int?
    var slots: Set<String> = []
    var hasContent = false
  }

  /// Compiles a file, inside its layout if it has one.
  mutating func compile(_ next: TemplateFile, page outer: Int?) {
    let previous = (file, page)
    file = next
    checker.source = next.bytes
    reached.insert(next.name)
    if let layout = next.layout {
      wrap(next, in: layout, outer: outer)
    } else {
      page = outer
      reportFills(of: next, "this file has no layout, so there is no slot to fill")
      enter(next.name) { $0.compile($0.file.items) }
    }
    (file, page) = previous
    checker.source = file.bytes
  }

  /// Reports each `fill` of a file without a layout: its content would be lost.
  private mutating func reportFills(of next: TemplateFile, _ message: String) {
    for case .fill(_, _, let range) in next.items {
      report(.templateSlot, range, message, "fill slots in a page's own file, below \\(layout \"…\")")
    }
  }

  private mutating func wrap(_ next: TemplateFile, in layout: (name: String, range: Range<Int>), outer: Int?) {
    guard let layoutFile = files[layout.name] else { return checkAlone(next, missing: layout) }
    if open.contains(layout.name) || layout.name == next.name {
      return report(.templateInclude, layout.range, "the layout '\(layout.name)' leads back to itself", nil)
    }
    if open.count > TemplateParser.maximumDepth {
      return report(.templateInclude, layout.range, "layouts are nested too deeply", nil)
    }
    pages.append(page(of: next, outer: outer))
    let index = pages.count - 1
    enter(next.name) { $0.compile(layoutFile, page: index) }
    reportLost(of: pages[index], in: layout)
  }

  /// Checks a page whose layout is missing.
  private mutating func checkAlone(_ next: TemplateFile, missing layout: (name: String, range: Range<Int>)) {
    report(
      .templateInclude, layout.range, "there is no layout '\(layout.name)'",
      Spelling.hint(for: layout.name, in: files.keys))
    let fills = next.items.flatMap { if case .fill(_, let items, _) = $0 { items } else { [TemplateFile.Item]() } }
    for items in [next.items, fills] {
      markup = MarkupState(format: template.format)
      enter(next.name) { $0.compile(items) }
    }
  }

  /// Splits a page's items into the content and the fills of its layout's slots.
  private mutating func page(of next: TemplateFile, outer: Int?) -> Page {
    var content = Page(file: next, outer: outer)
    for item in next.items {
      switch item {
      case .fill(let name, let items, let range):
        if let first = content.fills[name] {
          let line = file.lineNumber(at: first.range.lowerBound)
          report(.templateSlot, range, "the slot '\(name)' is filled twice (first on line \(line))", nil)
        }
        content.fills[name] = (items, range)
      default:
        if case .binding = item { content.bindings.append(item) }
        content.items.append(item)
      }
    }
    return content
  }

  /// Reports content and fills that don't appear in the layout.
  private mutating func reportLost(of done: Page, in layout: (name: String, range: Range<Int>)) {
    if !done.hasContent {
      report(
        .templateLayout, layout.range,
        "the layout '\(layout.name)' has no \\(content), so this page's own content would be lost",
        nil)
    }
    for (name, fill) in done.fills.sorted(by: { $0.key < $1.key }) where !done.slots.contains(name) {
      report(
        .templateSlot, fill.range, "the layout '\(layout.name)' has no slot '\(name)'",
        Spelling.hint(for: name, in: done.slots))
    }
  }

  /// Compiles with a file in `open`.
  private mutating func enter(_ name: String, _ body: (inout TemplateCompiler) -> Void) {
    open.append(name)
    body(&self)
    open.removeLast()
  }

  mutating func include(_ name: String, _ arguments: [TemplateFile.Argument], _ range: Range<Int>) {
    let outerNames = checker.names
    defer { checker.names = outerNames }
    let bindings = arguments.map { ($0, checker.check($0.value)) }
    drain()
    for (argument, checked) in bindings { bind(argument.name, checked) }
    guard let included = files[name] else {
      return report(
        .templateInclude, range, "there is no file '\(name)' to include", Spelling.hint(for: name, in: files.keys)
      )
    }
    if open.contains(name) {
      return report(
        .templateInclude, range, "'\(name)' includes itself",
        "a template can't include itself, not even through other files")
    }
    if isFull(range, "there are too many includes, or they are nested too deeply") { return }
    if let layout = included.layout {
      return report(.templateLayout, range, "'\(name)' has a layout ('\(layout.name)'), so it can't be included", nil)
    }
    let previous = file
    file = included
    checker.source = included.bytes
    reached.insert(name)
    reportFills(of: included, "an included file can't fill slots")
    enter(name) { $0.compile(included.items) }
    file = previous
    checker.source = previous.bytes
  }

  mutating func content(_ range: Range<Int>) {
    guard let index = page else {
      return report(
        .templateLayout, range, "\\(content) works only in a layout",
        "a file becomes a layout when another one begins with \\(layout \"…\")")
    }
    pages[index].hasContent = true
    withPage(index) { $0.compile($0.pages[index].items) }
  }

  mutating func slot(_ name: String, _ range: Range<Int>) {
    guard let index = page else {
      return report(.templateLayout, range, "a slot works only in a layout", nil)
    }
    pages[index].slots.insert(name)
    guard let fill = pages[index].fills[name] else { return }
    withPage(index) { $0.compile($0.pages[index].bindings + fill.items) }
  }

  /// Compiles a page's items inside its layout, with the page's own names.
  private mutating func withPage(_ index: Int, _ body: (inout TemplateCompiler) -> Void) {
    let previous = (file, page, checker.names)
    (file, page) = (pages[index].file, pages[index].outer)
    checker.source = file.bytes
    resetNames()
    if !isFull(0..<0, "with its includes, this template is too large") { body(&self) }
    (file, page, checker.names) = previous
    checker.source = file.bytes
  }

  private static let maximumIncludes = 10_000
  /// Only files that include each other many times over lead to more steps.
  private static let maximumSteps = 100_000
  /// Bytes of literal text, more than any page has.
  private static let maximumText = 16_000_000

  /// Whether the template has become too large to include more files; reported once.
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
}
