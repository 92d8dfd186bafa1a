import Values
import Diagnostics
import TemplateLanguage

/// A small theme's world: one record of every type.
struct Item: DeclaredRecord {
  var name = "N"
  var note: String?
  var isNew = false
  var tags: [String] = []
  var count = 3
  var day = Day(iso: "2026-11-05")
  var link = Link.site("a/b/")
  var markup = HTML(rendered: Array("<b>x</b>".utf8))
  var extra: [String: String] = [:]
  var others: [Item] = []
  var font = "serif"
  var minutes = "{n} minutes"

  static let recordName = "Item"
  static let fields: [RecordField<Item>] = [
    RecordField("name", .string, "A name.") { .string($0.name) },
    RecordField("note", .optional(.string), "A note.") { .optional($0.note) },
    RecordField("isNew", .bool, "A flag.") { .bool($0.isNew) },
    RecordField("tags", .array(.string), "Words.") { .strings($0.tags) },
    RecordField("count", .int, "A number.") { .int($0.count) },
    RecordField("day", .day, "A day.") { .optional($0.day) },
    RecordField("someDay", .optional(.day), "A day, perhaps.") { .optional($0.day) },
    RecordField("link", .url, "A link.") { .url($0.link) },
    RecordField("markup", .html, "Markup.") { .html($0.markup) },
    RecordField("color", .color, "A colour.") { _ in .color(Color(red: 11, green: 110, blue: 110)) },
    RecordField("font", .keyword, "A word of a list.") { .keyword($0.font) },
    RecordField("minutes", .plural, "Minutes.") {
      .plural(Plural(one: "{n} minute", other: $0.minutes))
    },
    RecordField("extra", .dictionary, "Anything.") { .dictionary($0.extra) },
    RecordField("others", .array(.record("Item")), "More.") { .records($0.others) },
    RecordField("first", .optional(.record("Item")), "One of them.") { .optional($0.others.first) },
  ]
}

/// Compiles and renders templates of one theme.
struct Theme {
  let set: TemplateSet
  static let scope = [FieldShape(name: "item", type: Item.type, documentation: "An item.")]

  init(_ files: [String: String]) {
    let sources = files.sorted { $0.key < $1.key }.map {
      TemplateSet.Source(name: $0.key, path: "Templates/" + $0.key, bytes: Array($0.value.utf8))
    }
    set = TemplateSet(sources, schema: Schema([Item.shape]), assets: ["site.css": .site("assets/site-1.css")])
  }

  /// All problems of a template, as text for people.
  func problems(_ name: String = "page.html") -> [Diagnostic] {
    (set.diagnostics + set.compile(name, scope: Self.scope).diagnostics).sortedAndUnique()
  }

  func render(_ item: Item = Item(), _ name: String = "page.html", page: String = "a/c/") -> (
    text: String, problems: [Diagnostic]
  )? {
    guard let template = set.compile(name, scope: Self.scope).template else { return nil }
    var output: [UInt8] = []
    let context = RenderContext(links: LinkBase(siteURL: "https://e.org/g/", page: page), language: .english)
    let problems = template.render([.record(item)], context, into: &output)
    return (String(decoding: output, as: UTF8.self), problems)
  }
}

/// The result of a template alone; nil where it has errors.
func rendered(_ template: String, _ item: Item = Item()) -> String? {
  Theme(["page.html": template]).render(item)?.text
}

/// The problems of a template alone, as `line:column rule message | hint`.
func problems(_ template: String, _ name: String = "page.html") -> [String] {
  Theme([name: template]).problems(name).map { problem in
    let place = problem.location.position(in: Array(template.utf8))?.description ?? "0:0"
    return "\(place) \(problem.rule.id) \(problem.message)" + (problem.hint.map { " | " + $0 } ?? "")
  }
}
