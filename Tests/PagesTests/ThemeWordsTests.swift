import Diagnostics
import Foundation
import Pages
import TemplateLanguage
import Testing
import Values

/// The theme's words: languages, regions, a project's own.
@Suite struct ThemeWordsTests {
  private func site(
    _ pages: [String: String], settings: String = "title: T\nurl: https://e.org/", templates: [String: String] = [:]
  ) throws -> SmallSite {
    try SmallSite(pages, settings: settings, templates: templates)
  }

  @Test func `words that a language lacks are one error that names the file`() throws {
    let problems = try site(
      [:], settings: "title: T\nurl: https://e.org/\nlanguage: sv", templates: ["words/sv.yaml": "call: Ring"]
    ).problems.filter { $0.rule.id == "words" }
    #expect(problems.count == 1 && problems[0].location.path == "Templates/words/sv.yaml")
    #expect(problems[0].message.hasPrefix("these words are missing: 'aboutThisPage', 'access', 'after', "))
    for (language, file) in [("sv", "sv"), ("sv-FI", "sv"), ("zh-TW", "zh-TW"), ("sr-Latn", "sr-Latn")] {
      let problems = try site([:], settings: "title: T\nurl: https://e.org/\nlanguage: \(language)").problems
      #expect(problems.contains { $0.message.contains("no words for the language '\(language)'") })
      #expect(problems.contains { $0.hint?.contains("rename the file to \(file).yaml") == true }, "\(language)")
    }
  }

  @Test(
    arguments: [
      ("en", [:], "Call", "January 2, 2026"), ("en-GB", [:], "Call", "2 January 2026"),
      ("en-GB", ["en.yaml": "call: Ring us\nformat: { longDay: \"{year}\" }"], "Ring us", "2 January 2026"),
      ("en-GB", ["en.yaml": "call: Ring us", "en-GB.yaml": "call: Phone"], "Phone", "2 January 2026"),
      ("en", ["en.yaml": "call: Ring us"], "Ring us", "January 2, 2026"),
      ("es-MX", ["es.yaml": "call: Marque"], "Marque", "2 de enero de 2026"),
      ("de-AT", [:], "Rufen Sie an:", "2. Jänner 2026"), ("zh-Hans-CN", [:], "请拨打", "2026年1月2日"),
    ] as [(String, [String: String], String, String)])
  func `a project's words are laid over the theme's, a region's over its language's`(
    _ language: String, _ files: [String: String], _ call: String, _ day: String
  ) throws {
    let site = try SmallSite(
      ["a.md": page("title: A\nsummary: s\npublished: 2026-01-02")],
      settings: "title: T\nurl: https://e.org/\nlanguage: \(language)\npublisher: { name: P, phone: \"+1 555 0100\" }",
      templates: Dictionary(uniqueKeysWithValues: files.map { ("words/" + $0, $1) }))
    #expect(!site.problems.contains { $0.rule.id == "words" }, "\(site.problems)")
    let html = try site.render("a/index.html").text
    #expect(html.contains(">\(call) <bdi dir=\"ltr\">+1 555 0100</bdi></a>"))
    #expect(html.contains("<time datetime=\"2026-01-02\">\(day)</time>"))
  }

  @Test(arguments: [
    ("es", "call: Call", "'call' is still in English"),
    ("es", "book: Book a visit\ncall: Call\ntip: Consejo", "'book' and 1 more"),
    ("sv", "book: Book a visit", "'book' is still"),
    // These are words of the language, too, or may be.
    ("fr", "pages: Pages", ""), ("sv", "note: Note", ""), ("en-GB", "book: Book a visit", ""),
    ("es", "call: Llame", ""),
  ]) func `words that are still in English are a warning`(_ language: String, _ words: String, _ expected: String)
    throws
  {
    let problems = try site([:], templates: ["words/\(language).yaml": words]).problems.filter { $0.rule.id == "words" }
    #expect(problems.count == (expected.isEmpty ? 0 : 1), "\(problems)")
    #expect(
      expected.isEmpty || problems.allSatisfy { $0.severity == .warning && $0.message.hasPrefix(expected) },
      "\(problems)")
  }

  /// The theme's own words are complete, in every language; texts that are printed before a number or name are no sentences.
  @Test(arguments: ["es", "de", "fr", "it", "pt", "nl", "pl", "ar", "zh"])
  func `the theme has all words in ten languages`(_ language: String) throws {
    func words(_ language: String) throws -> Words {
      let file = try #require(try SmallSite.theme().first { $0.name == "words/\(language).yaml" })
      let (words, problems) = Words.parse(file.bytes, path: file.path, language: language)
      #expect(problems.isEmpty, "\(problems)")
      return words
    }
    let (own, english) = (try words(language), try words("en"))
    #expect(Set(own.entries.keys) == Set(english.entries.keys))
    #expect(own.format.months.count == 12 && Set(own.format.months).count == 12)
    for (name, word) in english.entries {
      guard let text = word.text, let other = own.entries[name]?.text else { continue }
      #expect(text.contains(" ") ? text != other : true, "\(name)")
      #expect(text.hasSuffix("?") == (other.hasSuffix("?") || other.hasSuffix("？") || other.hasSuffix("؟")), "\(name)")
    }
  }

  /// Languages such as Japanese have one form for all numbers, and so may a translator write it.
  @Test func `a word that depends on a number may have one form in one language and two in another`() throws {
    let words = try #require(try SmallSite.theme().first { $0.name == "words/en.yaml" })
    let own = String(decoding: words.bytes, as: UTF8.self).replacingOccurrences(
      of: "articleCount: { one: 1 article, other: \"{n} articles\" }", with: "articleCount: \"{n} guides\"")
    let site = try SmallSite(
      ["a.md": page("title: A\nsummary: s\ntags: [skin]"), "b.md": page("title: B\nsummary: s\ntags: [skin]")],
      templates: ["words/en.yaml": own, "words/de.yaml": String(decoding: words.bytes, as: UTF8.self)])
    #expect(try site.render("tags/skin/index.html").text.contains("2 guides"))
  }
}

extension Value {
  /// The text, where it is one.
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
