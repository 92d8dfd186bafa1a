import Diagnostics
import Markdown
import Testing
import Values

/// `{phone}`, `{emergency}` and `{clinic}` in texts.
@Suite struct ClinicValueTests {
  private func values(_ known: [String: NamedValues.Value]) -> NamedValues {
    var values = NamedValues()
    values.values = known
    return values
  }

  private var all: NamedValues {
    values([
      "phone": .init(text: "+1 555 0100", link: "tel:+15550100"), "emergency": .init(text: "911", link: "tel:911"),
      "clinic": .init(text: "Rose & Wood"),
    ])
  }

  private func render(_ text: String, _ values: NamedValues) throws -> (html: String, problems: [Diagnostic]) {
    let source = try #require(MarkdownSource.checked(Array(text.utf8), path: "a.md").source)
    var context = ReadingContext()
    context.values = values
    let (body, problems) = Body.parse(source, in: context)
    var html: [UInt8] = []
    HTMLRenderer.render(body.document, in: RenderingContext(), into: &html)
    return (String(decoding: html, as: UTF8.self), problems)
  }

  @Test(arguments: [
    ("Call {phone}.", "<p>Call <a href=\"tel:+15550100\">+1 555 0100</a>.</p>\n"),
    ("{emergency}{clinic}", "<p><a href=\"tel:911\">911</a>Rose &amp; Wood</p>\n"),
    ("*{clinic}* and {clinic}", "<p><em>Rose &amp; Wood</em> and Rose &amp; Wood</p>\n"),
    ("[ring {phone}](tel:+1)", "<p><a href=\"tel:+1\">ring +1 555 0100</a></p>\n"),
    ("\\{phone}", "<p>{phone}</p>\n"), ("\\${phone}", "<p>${phone}</p>\n"),
    ("`{phone}`", "<p><code>{phone}</code></p>\n"),
    ("{}, {1}, { and }", "<p>{}, {1}, { and }</p>\n"),
    ("# About {clinic}", "<h1 id=\"about-rose-wood\">About Rose &amp; Wood</h1>\n"),
  ]) func `a name in braces becomes the clinic's value`(_ text: String, _ html: String) throws {
    let (found, problems) = try render(text, all)
    #expect(found == html)
    #expect(!problems.containsErrors, "\(problems)")
  }

  @Test func `a value is shown as it is written, whatever else the page has`() throws {
    let spa = values(["clinic": .init(text: "H~2~O 10^6^ A \\ B")])
    #expect(try render("x~2~ {clinic}", spa).html == "<p>x<sub>2</sub> H~2~O 10^6^ A \\ B</p>\n")
    #expect(try render("| {clinic} | b \\ c |\n|---|---|", spa).html.contains("H~2~O 10^6^ A \\ B"))
  }

  @Test func `captions have them, too`() throws {
    let (html, _) = try render("![A](a.png \"Call {phone} at {clinic}\")", all)
    #expect(html.contains("<figcaption>Call +1 555 0100 at Rose &amp; Wood</figcaption>"))
  }

  @Test(arguments: [
    ("Call {teléfono}", "there is no value '{teléfono}'", 5..<16),
    ("{phone } now", "there is no value '{phone }'", 0..<8),
    ("Ask {Phone Number}", "there is no value '{Phone Number}'", 4..<18),
    ("{ phone }", "there is no value '{ phone }'", 0..<9),
    ("Call {phone.", "the brace of '{phone' isn't closed", 5..<11),
    ("Call ${phone}.", "the $ before '{phone}' would be shown", 5..<13),
    ("${price:crown}", "the $ before '{price:crown}' would be shown", 0..<14),
    ("{emergency)", "the brace of '{emergency' isn't closed", 0..<10),
    ("{clinic_name}", "there is no value '{clinic_name}'", 0..<13),
    ("See {hours}.", "there is no value '{hours}'", 4..<11), ("A **{Phone}**", "there is no value '{Phone}'", 4..<11),
    ("Call {emergency}", "site.yaml has no value for '{emergency}'", 5..<16),
    ("![A](a.png \"{fax}\")", "there is no value '{fax}'", 0..<19),
  ]) func `a name without a value is an error at its place`(_ text: String, _ message: String, _ range: Range<Int>)
    throws
  {
    let (_, problems) = try render(text, values(["phone": .init(text: "1")]))
    let found = problems.filter { $0.message == message }
    #expect(
      found.count == 1 && found.first?.severity == .error && found.first?.location.range == ByteRange(range),
      "\(problems)")
  }

  @Test func `titles of links have values, their addresses have none`() throws {
    #expect(try render("[a](b.md \"Call {phone}\")", all).html.contains("title=\"Call +1 555 0100\""))
    for text in ["<https://a.example/{phone}>", "[Call {phone}](https://a.example/{phone})"] {
      #expect(try render(text, all).problems.map(\.message) == ["an address can't have the value '{phone}'"])
    }
    #expect(try render("[Call {phone}](https://a.example/%7B1%7D)", all).problems.isEmpty)
  }

  @Test func `where the settings couldn't be read, nothing that is missing is reported`() throws {
    var unknown = NamedValues()
    unknown.isWhole = false
    #expect(try render("{phone}", unknown).problems.isEmpty)
  }

  @Test(arguments: [
    ("Call {emergency} now", "Call 911 now"), ("\\{phone}", "{phone}"), ("{fax} {phone}", "{fax} +1 555 0100"),
    ("{{phone}}", "{{phone}}"),
    ("a { b", "a { b"), ("{clinic}", "Rose & Wood"),
  ]) func `plain texts are filled`(_ text: String, _ expected: String) { #expect(all.filled(text) == expected) }
}
