import Testing
import Values

@Suite struct SlugTests {
  @Test(arguments: [
    ("Qué esperar", "que-esperar"), ("What is it?", "what-is-it"), ("  A -- b  ", "a-b"), ("Ærø & Øre", "aero-ore"),
    ("e\u{0301}te\u{0301}", "ete"), ("皮肤", ""), ("../x", "x"), ("CON", "con"), ("don’t", "dont"), ("don't", "dont"),
    ("a\u{200D}b", "ab"),
  ]) func `names become slugs`(_ text: String, _ slug: String) { #expect(Slug.ascii(text) == slug) }

  @Test(arguments: ["a", "a-b", "what-is-2"]) func `slugs are recognised`(_ slug: String) { #expect(Slug.isSlug(slug)) }

  @Test(arguments: ["", "-a", "a-", "a--b", "A", "a b", "../x", "é", "a\u{0301}", "a.b"])
  func `other names are not`(_ name: String) { #expect(!Slug.isSlug(name)) }
}
