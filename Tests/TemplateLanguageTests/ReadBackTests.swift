import Values
import Diagnostics
import Foundation
import TemplateLanguage
import Testing

/// What templates print, as parsers that are not ours read it: every type at every place, with hostile texts.
@Suite struct ReadBackTests {
  /// Texts that break out of naive escapers; in several, a delimiter is part of a longer `Character`.
  static let hostile: [String] = [
    "plain", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;",
    "a&b;c", "<\u{0301}script>", "\u{0600}<img src=x onerror=alert(1)>", "\"\u{0301} onmouseover=alert(1) x=\"",
    "'\u{FE0F} y", "\u{0600}\" z", "</title><b>", "</textarea><b>", "</script><b>", "<!--", "-->", "]]>",
    "\\(item.name)", "${x}", "{{x}}", "`", "\u{2028}\u{2029}", "é漢👩🏽‍⚕️", "a\nb\tc", "%3Cb%3E", "\\u003cb", "\\", "\\\"",
    "</style>", "e\u{0301}", "a, b 2x", "?a=1&b#c", "</a ><b>",
    "sixteen letters <b>, and 'many' \"more\" & others </p>",
  ]

  /// The ways in which a template can come to a text that somebody else wrote.
  static let texts = [
    "item.name", "item.note ?? \"\"", "item.extra[\"k\"] ?? \"\"", "item.tags.joined(separator: \"\")",
    "item.minutes(3)", "item.font", "item.markup.text", "\"\\(item.name)\"", "item.name + \"\"",
    "item.first?.name ?? \"\"", "item.others.map(\\.name).last ?? \"\"", "item.isNew ? \"\" : item.name",
    "item.name.replacing(\"\u{1}\", with: \"x\")",
  ]

  /// A place for a value, written `%`, and how to read it back from the parsed page.
  struct Place: Sendable, CustomStringConvertible {
    let description: String
    let template: String
    var isAddress = false
    /// Whether numbers stay numbers.
    var isJSONValue = false
    let read: @Sendable (ParsedElement) -> String?

    var isXML: Bool { template.hasPrefix("<?xml") }
    func template(printing expression: String) -> String {
      let start = isXML ? "" : "<!DOCTYPE html>"
      return start + template.replacingOccurrences(of: "%", with: "\\(\(expression))") + (isXML ? "" : "<i>end</i>")
    }
  }

  private static func attribute(_ name: String, of element: String) -> @Sendable (ParsedElement) -> String? {
    { $0.first(element)?.attributes[name] }
  }

  /// The text of an attribute without some scalars at its ends (`dropFirst` would take a combining mark along), decoded.
  private static func address(
    _ name: String, of element: String, without first: Int, _ last: Int
  ) -> @Sendable (ParsedElement) -> String? {
    { $0.first(element)?.attributes[name].flatMap { inner($0, first, last).removingPercentEncoding } }
  }

  private static func json(without first: Int, _ last: Int) -> @Sendable (ParsedElement) -> String? {
    { element in
      let object = element.first("script").flatMap {
        try? JSONSerialization.jsonObject(with: Data($0.text.utf8)) as? [String: String]
      }
      return object?["a"].map { inner($0, first, last) }
    }
  }

  private static func inner(_ text: String, _ first: Int, _ last: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(first).dropLast(last)))
  }

  static let places = [
    Place(description: "text", template: "<p>%</p>", read: { $0.first("p")?.text }),
    Place(description: "title", template: "<title>%</title>", read: { $0.first("title")?.text }),
    Place(description: "textarea", template: "<textarea>%</textarea>", read: { $0.first("textarea")?.text }),
    Place(
      description: "title of a drawing", template: "<svg><title>%</title></svg>", read: { $0.first("title")?.text }),
    Place(description: "attribute", template: "<p title=\"%\">x</p>", read: attribute("title", of: "p")),
    Place(description: "attribute in single quotes", template: "<p title='%'>x</p>", read: attribute("title", of: "p")),
    Place(
      description: "attribute after text", template: "<p class=\"a %\">x</p>",
      read: { attribute("class", of: "p")($0).map { inner($0, 2, 0) } }),
    Place(
      description: "meta", template: "<meta name=\"description\" content=\"%\">", read: attribute("content", of: "meta")
    ),
    Place(
      description: "address", template: "<a href=\"%\">x</a>", isAddress: true,
      read: address("href", of: "a", without: 0, 0)),
    Place(
      description: "address in a list", template: "<img alt=\"\" srcset=\"a.png 1x, x/% 2x\">",
      read: address("srcset", of: "img", without: 12, 3)),
    Place(
      description: "query", template: "<a href=\"/x?q=%\">x</a>", read: address("href", of: "a", without: 5, 0)),
    Place(description: "fragment", template: "<a href=\"#%\">x</a>", read: address("href", of: "a", without: 1, 0)),
    Place(description: "path", template: "<a href=\"/x/%/\">x</a>", read: address("href", of: "a", without: 3, 1)),
    Place(
      description: "JSON", template: "<script type=\"application/ld+json\">{\"a\": %}</script>", isJSONValue: true,
      read: json(without: 0, 0)),
    Place(
      description: "JSON string", template: "<script type=\"application/ld+json\">{\"a\": \"x%x\"}</script>",
      read: json(without: 1, 1)),
    Place(
      description: "text of XML", template: "<?xml version=\"1.0\"?><f><p>%</p></f>", read: { $0.first("p")?.text }),
    Place(
      description: "attribute of XML", template: "<?xml version=\"1.0\"?><f><p title=\"%\"/></f>",
      read: attribute("title", of: "p")),
  ]

  private static func item(of text: String) -> Item {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return Item(
      name: text, note: text, tags: [text], markup: HTML(rendered: Array("<b>\(escaped)</b>".utf8)), extra: ["k": text],
      others: [Item(name: text)], font: text, minutes: text)
  }

  /// What a parser makes of a page; a failure says where.
  private struct Case {
    let place: Place, expression: String, text: String
    var words: Comment { "\(place), \(expression): \(text.debugDescription)" }
  }

  @Test func `every hostile text comes back as text, from every type and every place`() throws {
    let seed = ProcessInfo.processInfo.environment["SITEGEN_SEED"].flatMap(UInt64.init) ?? .random(in: 1...(.max / 2))
    print("Hostile texts with seed \(seed)")
    var random = Random(seed)
    let pieces = [
      "<", ">", "\"", "'", "&", "\u{0301}", "\u{0600}", "\u{FE0F}", "\u{0E33}", "/", "script", "=", " ", "-", "x", ";",
      "\u{200D}", "amp", "\\", "?", "#",
    ]
    let generated = (0..<200).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    }
    var cases: [Case] = []
    var pages: [String] = []
    for place in Self.places {
      let name = place.isXML ? "feed.xml" : "page.html"
      for expression in Self.texts {
        let theme = Theme([name: place.template(printing: expression)])
        #expect(theme.problems(name) == [], "\(place), \(expression)")
        for text in expression == "item.name" ? Self.hostile + generated : Self.hostile {
          let page = try #require(theme.render(Self.item(of: text), name))
          #expect(page.problems == [], "\(place), \(expression): \(text.debugDescription)")
          cases.append(Case(place: place, expression: expression, text: text))
          pages.append(page.text)
        }
      }
    }
    for (one, page) in zip(cases, try MarkupParser.parse(pages)) {
      // An address may hold `%` already. XML turns line ends in attributes into spaces.
      let isAttribute = one.place.description == "attribute of XML"
      let text = isAttribute ? one.text.replacing("\n", with: " ").replacing("\t", with: " ") : one.text
      let wanted = one.place.isAddress ? text.removingPercentEncoding : text
      #expect(one.place.read(page).map { Array($0.utf8) } == wanted.map { Array($0.utf8) }, one.words)
      if one.place.isXML { continue }
      let isImage = one.place.template.hasPrefix("<img")
      #expect(page.all.count { $0.name == "img" } == (isImage ? 1 : 0), one.words)
      #expect(page.all.count { $0.name == "b" } == 0, one.words)
      #expect(page.all.count { $0.name == "i" } == 1, one.words)
      #expect(page.all.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } }, one.words)
    }
  }

  @Test func `numbers, days and colours come back from every place`() throws {
    let values = ["item.count": "3", "item.day.iso": "2026-11-05", "item.color": "#0b6e6e"]
    var cases: [Case] = []
    var pages: [String] = []
    for place in Self.places {
      for (expression, text) in values.sorted(by: { $0.key < $1.key }) {
        if place.isJSONValue, text == "3" { continue }
        let name = place.isXML ? "feed.xml" : "page.html"
        let theme = Theme([name: place.template(printing: expression)])
        #expect(theme.problems(name) == [], "\(place), \(expression)")
        cases.append(Case(place: place, expression: expression, text: text))
        pages.append(try #require(theme.render(Item(), name)).text)
      }
    }
    for (one, page) in zip(cases, try MarkupParser.parse(pages)) {
      #expect(one.place.read(page) == one.text, one.words)
    }
  }

  @Test func `an address comes back from every place, in text as a whole one`() throws {
    var cases: [Case] = []
    var pages: [String] = []
    // What is loaded with a page comes from this site.
    for place in Self.places where place.description != "address in a list" {
      let name = place.isXML ? "feed.xml" : "page.html"
      let theme = Theme([name: place.template(printing: "item.link")])
      #expect(theme.problems(name) == [], "\(place)")
      for text in Self.hostile where !text.contains("\n") {
        let url = "https://e.org/" + text
        let page = try #require(theme.render(Item(link: .external(url)), name))
        #expect(page.problems == [], "\(place): \(url.debugDescription)")
        cases.append(Case(place: place, expression: "item.link", text: url))
        pages.append(page.text)
      }
    }
    for (one, page) in zip(cases, try MarkupParser.parse(pages)) {
      let found = one.place.read(page)
      let wanted = one.place.isAddress ? one.text.removingPercentEncoding : one.text
      #expect(found.map { Array($0.utf8) } == wanted.map { Array($0.utf8) }, one.words)
    }
  }
}

/// A generator that can be run again. Source: Sebastiano Vigna, splitmix64.c.
private struct Random: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
