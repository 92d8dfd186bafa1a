import Testing
import Values

/// Plural forms, scripts and regions of languages.
@Suite struct LanguageTests {
  /// Examples of Unicode CLDR.
  @Test(
    arguments: [
      ("en", [(0, .other), (1, .one), (2, .other), (11, .other)]),
      ("fr", [(0, .one), (1, .one), (2, .other)]), ("pt-BR", [(0, .one), (2, .other)]),
      ("ja", [(0, .other), (1, .other)]), ("zh-Hant", [(1, .other)]),
      (
        "pl",
        [(1, .one), (2, .few), (4, .few), (5, .many), (12, .many), (22, .few), (25, .many), (0, .many), (112, .many)]
      ),
      ("ru", [(1, .one), (21, .one), (11, .many), (2, .few), (12, .many), (102, .few), (5, .many), (111, .many)]),
      ("cs", [(1, .one), (3, .few), (5, .other), (22, .other)]),
      (
        "ar",
        [
          (0, .zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many), (99, .many), (100, .other), (103, .few),
          (202, .other),
        ]
      ),
      ("he", [(1, .one), (2, .two), (3, .other)]), ("cy", [(0, .zero), (3, .few), (6, .many), (7, .other)]),
      ("lt", [(1, .one), (21, .one), (11, .other), (2, .few), (10, .other), (22, .few)]),
      ("lv", [(0, .zero), (10, .zero), (1, .one), (21, .one), (11, .zero), (2, .other)]),
      ("sl", [(1, .one), (101, .one), (2, .two), (3, .few), (4, .few), (5, .other)]),
      ("ro", [(1, .one), (0, .few), (19, .few), (20, .other), (101, .few), (100, .other)]),
      ("ga", [(1, .one), (2, .two), (3, .few), (7, .many), (11, .other)]),
      ("mt", [(1, .one), (2, .two), (0, .few), (10, .few), (11, .many), (19, .many), (20, .other), (103, .few)]),
      ("hr", [(1, .one), (21, .one), (11, .other), (2, .few), (12, .other), (5, .other)]),
      ("is", [(1, .one), (21, .one), (11, .other)]), ("xx", [(1, .one), (2, .other)]),
    ] as [(String, [(Int, Plural.Category)])]) func `words depend on numbers as the language wants`(
      _ language: String, _ examples: [(Int, Plural.Category)]
    )
  {
    let rule = PluralRule(language: language)
    for (number, category) in examples { #expect(rule.category(of: number) == category, "\(language): \(number)") }
    for number in 0...400 { #expect(rule.categories.contains(rule.category(of: number)), "\(language): \(number)") }
  }

  @Test(arguments: [
    ("en", "Latn", "US"), ("en-GB", "Latn", "GB"), ("pa", "Guru", "IN"), ("pa-Guru", "Guru", "IN"),
    ("pa-Arab", "Arab", "PK"),
    ("bs-Cyrl", "Cyrl", "BA"), ("az-Arab", "Arab", "IR"), ("ms-Arab", "Arab", "MY"), ("zh", "Hans", "CN"),
    ("zh-TW", "Hant", "TW"),
    ("zh-Hant", "Hant", "TW"), ("zh-hant-hk", "Hant", "HK"), ("sr-Latn", "Latn", "RS"), ("es-419", "Latn", "419"),
    ("de-CH-1996", "Latn", "CH"), ("ar-x-eg", "Arab", "EG"), ("fa", "Arab", "IR"), ("he-u-nu-latn", "Hebr", "IL"),
    ("tlh", "Latn", nil),
  ]) func `a tag's script and region come from the tag, or from most of its readers`(
    _ tag: String, _ script: String, _ region: String?
  ) {
    #expect(LanguageTag.script(of: tag) == script)
    #expect(LanguageTag.region(of: tag) == region)
    #expect(LanguageTag.isRightToLeft(tag) == ["Arab", "Hebr"].contains(script))
  }
}
