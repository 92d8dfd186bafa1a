import Values
import Diagnostics
import TemplateLanguage
import Testing

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

/// An item of which some fields are known, by the bits of a mask; the same of the items in it.
struct HalfKnown: TemplateRecord {
  let item: Item
  let mask: Int

  func value(at field: Int) -> Value {
    switch Item.fields[field].name {
    case "others": .array(item.others.map { .record(HalfKnown(item: $0, mask: mask).partial) })
    case "first": .optional(item.others.first.map { HalfKnown(item: $0, mask: mask).partial })
    default: item.value(at: field)
    }
  }

  var partial: PartialRecord {
    PartialRecord(self, Item.shape) { name in
      Item.fields.firstIndex { $0.name == name }.map { mask >> $0 & 1 == 1 } == true
    }
  }
}

/// Compiles and renders templates of one theme.
struct Theme {
  let set: TemplateSet
  /// Whether it is so large that preparing it in many ways would take long.
  private let isLarge: Bool
  static let scope = [FieldShape(name: "item", type: Item.type, documentation: "An item.")]

  init(_ files: [String: String]) {
    let sources = files.sorted { $0.key < $1.key }.map {
      TemplateSet.Source(name: $0.key, path: "Templates/" + $0.key, bytes: Array($0.value.utf8))
    }
    isLarge = sources.contains { $0.bytes.count > 20_000 }
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
    checkPrepared(template, item, context, output, problems)
    return (String(decoding: output, as: UTF8.self), problems)
  }

  /// Whatever is known beforehand, the page is the same.
  private func checkPrepared(
    _ template: Template, _ item: Item, _ context: RenderContext, _ wanted: [UInt8], _ problems: [Diagnostic]
  ) {
    let count = Item.fields.count
    let single = (0..<count).map { 1 << $0 }
    let mixed = (1...8).map { $0 &* 0x5DEE_CE66 >> 3 & (1 << count - 1) }
    let all = 1 << count - 1
    for mask in isLarge ? [all] : [0, all] + single + single.map({ all - $0 }) + mixed {
      for links in [Template.Links.ofEachPage, .alike] {
        let known = HalfKnown(item: item, mask: mask)
        let prepared = template.prepared(knowing: [0: .record(known.partial)], context, links: links).template
        if problems.contains(where: { $0.rule == .templateSize }) { continue }
        var output: [UInt8] = []
        let found = prepared.render([.record(item)], context, into: &output)
        let isSame = output == wanted && found == problems
        #expect(isSame, "fields \(mask): \(String(decoding: output, as: UTF8.self)), \(found)")
      }
    }
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
