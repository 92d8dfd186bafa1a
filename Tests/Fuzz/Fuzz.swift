import Diagnostics
import Foundation
import Markdown
import Site
import TemplateLanguage
import Values

/// Fed by libFuzzer with bytes of its making: nothing may crash, hang, or break the promises checked here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  stopwatch.start()
  switch target {
  case "front-matter": fuzzFrontMatter(bytes)
  case "template": fuzzTemplate(bytes)
  default: fuzzMarkdown(bytes)
  }
  return 0
}

/// Aborts when one input takes too much CPU time; libFuzzer then writes the input down. Its own `-timeout` goes by the clock
/// and would count the work of other programs.
private let stopwatch = Stopwatch(seconds: 10)

private struct Stopwatch {
  /// ITIMER_PROF, which has another type on each system.
  private static let userAndSystemTime: Int32 = 2
  private let limit: itimerval

  init(seconds: Int) {
    limit = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    signal(SIGPROF) { _ in abort() }
  }

  func start() {
    var limit = limit
    setitimer(Self.userAndSystemTime, &limit, nil)
  }
}

private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "markdown"

/// The HTML is UTF-8, holds no tag that our renderer does not write, and its elements are closed in order.
private func fuzzMarkdown(_ bytes: [UInt8]) {
  guard let source = MarkdownSource.checked(bytes, path: "x.md").source else { return }
  let (body, diagnostics) = Body.parse(source, in: readingContext)
  _ = TextReport(isColored: false) { _ in bytes }.text(for: diagnostics.sortedAndUnique())
  _ = DocumentDump.text(of: body.document)
  _ = (body.document.outline, body.document.searchText(in: RenderingContext()), body.document.answeredQuestions)
  var map = body.map
  for id in body.document.descendants() {
    guard let range = map.range(of: id, in: body.document) else { continue }
    precondition(Int(range.end) <= bytes.count, "a place outside the file")
  }
  var html: [UInt8] = []
  HTMLRenderer.render(body.document, in: context, into: &html)
  precondition(TextEncoding.invalidOffset(in: html) == nil, "invalid UTF-8")
  var open: [String] = []
  for (index, byte) in html.enumerated() where byte == UInt8(ascii: "<") {
    let tag = html[(index + 1)...].prefix { $0 != UInt8(ascii: ">") }
    let isEnd = tag.first == UInt8(ascii: "/")
    let name = String(decoding: tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 }, as: UTF8.self)
    if empty.contains(name) { continue }
    precondition(containers.contains(name), "a tag that nobody wrote")
    if isEnd { precondition(open.popLast() == name, "closed before it was opened") } else { open.append(name) }
  }
  precondition(open.isEmpty, "not closed")
}

private let empty: Set<String> = ["br", "hr", "img", "path", "source"]
private let containers: Set<String> = [
  "p", "em", "strong", "del", "a", "bdi", "sup", "sub", "dfn", "span", "ul", "ol", "li", "blockquote", "pre", "code",
  "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "picture", "svg", "div", "section", "details", "summary",
  "table", "caption", "thead", "tbody", "tr", "th", "td",
]

/// A page with all that a body may refer to.
private let readingContext = {
  var context = ReadingContext()
  context.sources = [ReadingContext.Source(id: "a", text: "A <b>", url: "https://example.org/?a=1&b", place: nil)]
  context.glossary = Glossary([Glossary.Term(name: "skin", plain: "What <b> holds you", also: ["b"])])
  var values = NamedValues()
  values.values = ["phone": .init(text: "1 <b>", link: "tel:1"), "clinic": .init(text: "A & {phone}")]
  context.values = values
  return context
}()

/// A clinic that can be called.
private let context = {
  var context = RenderingContext()
  context.phone = RenderingContext.Phone(shown: "+1 555 0100", link: "tel:+15550100")
  context.emergency = RenderingContext.Phone(shown: "911", link: "tel:911")
  return context
}()

/// A page source, or at least one diagnostic.
private func fuzzFrontMatter(_ bytes: [UInt8]) {
  let (source, diagnostics) = PageSource.parse(Array("---\n".utf8) + bytes, path: "x.md")
  precondition(source != nil || diagnostics.containsErrors, "lost in silence")
  _ = TextReport(isColored: false) { _ in bytes }.text(for: diagnostics.sortedAndUnique())
  _ = SiteSettings.parse(bytes)
}

/// A template, or at least one diagnostic; what it renders of a hostile text contains none of its markup characters.
private func fuzzTemplate(_ bytes: [UInt8]) {
  let scope = [FieldShape(name: "item", type: Item.type, documentation: "")]
  for name in ["page.html", "feed.xml", "site.css", "robots.txt"] {
    let set = TemplateSet(
      [TemplateSet.Source(name: name, path: name, bytes: bytes)], schema: Schema([Item.shape]), assets: [:])
    let compiled = set.compile(name, scope: scope)
    let problems = (set.diagnostics + compiled.diagnostics).sortedAndUnique()
    precondition(compiled.template != nil || problems.containsErrors, "lost in silence")
    var output: [UInt8] = []
    let context = RenderContext(links: LinkBase(siteURL: nil, page: "a/"), language: .english)
    _ = compiled.template?.render([.record(Item())], context, into: &output)
    let hostile = Array(Item.name.utf8)
    let isWritten = bytes.indices.contains { bytes[$0...].starts(with: hostile) }
    precondition(
      name == "robots.txt" || isWritten || !output.indices.contains { output[$0...].starts(with: hostile) },
      "not escaped")
  }
}

/// One record with a hostile text.
private struct Item: DeclaredRecord {
  static let name = "<\u{0301}script>\"'"
  static let recordName = "Item"
  static let fields: [RecordField<Item>] = [
    RecordField("name", .string, "") { _ in .string(Item.name) },
    RecordField("note", .optional(.string), "") { _ in .none },
    RecordField("tags", .array(.string), "") { _ in .strings([Item.name, "b"]) },
    RecordField("link", .url, "") { _ in .url(.external("javascript:x")) },
    RecordField("count", .int, "") { _ in .int(3) },
    RecordField("isNew", .bool, "") { _ in .bool(true) },
  ]
}
