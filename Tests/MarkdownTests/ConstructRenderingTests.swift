import Diagnostics
import Markdown
import Testing

@Suite struct ConstructRenderingTests {
  /// Without smart punctuation.
  private let plain = {
    var context = ReadingContext()
    context.isSmart = false
    return context
  }()

  private func render(_ markdown: String) throws -> (html: String, diagnostics: [Diagnostic]) {
    let source = try #require(MarkdownSource.checked(Array(markdown.utf8), path: "x.md").source)
    let (body, diagnostics) = Body.parse(source, in: ReadingContext())
    var html: [UInt8] = []
    HTMLRenderer.render(body.document, into: &html)
    return (String(decoding: html, as: UTF8.self), diagnostics)
  }

  @Test(arguments: [
    ("## Who should wait?", "<h2 id=\"who-should-wait\">Who should wait?</h2>\n"),
    ("## It's *new* & `x`", "<h2 id=\"its-new-x\">It’s <em>new</em> &amp; <code>x</code></h2>\n"),
    ("## Qué esperar", "<h2 id=\"que-esperar\">Qué esperar</h2>\n"),
    ("## 皮肤", "<h2 id=\"皮肤\">皮肤</h2>\n"),
    ("## !!!", "<h2 id=\"section\">!!!</h2>\n"),
    (
      "## A\n## A\n## A-2\n## A",
      "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-2-2\">A-2</h2>\n<h2 id=\"a-3\">A</h2>\n"
    ),
  ]) func `headings have ids`(_ markdown: String, _ html: String) throws { #expect(try render(markdown).html == html) }

  @Test func `an image alone in its paragraph is a figure with its title as caption`() throws {
    #expect(
      try render("![Skin & needle](skin.svg \"The <layers>\")").html == """
        <figure>
        <img src="skin.svg" alt="Skin &amp; needle" />
        <figcaption>The &lt;layers&gt;</figcaption>
        </figure>

        """)
    #expect(
      try render("See ![it](a.png \"t\") here").html == "<p>See <img src=\"a.png\" alt=\"it\" title=\"t\" /> here</p>\n"
    )
  }

  @Test func `images from the second on load later, and a decorative one has no text`() throws {
    let html = try render("![one](a.png) x ![decorative](b.png) y ![three](c.png)").html
    #expect(
      html
        == "<p><img src=\"a.png\" alt=\"one\" /> x <img src=\"b.png\" alt=\"\" loading=\"lazy\" /> y <img src=\"c.png\" alt=\"three\" loading=\"lazy\" /></p>\n"
    )
  }

  @Test(arguments: ["![](a.png)", "![ ](a.png)"]) func `an image without words is an error`(_ markdown: String) throws {
    #expect(try render(markdown).diagnostics.map(\.rule.id) == ["image-alt"])
  }

  @Test(arguments: [
    ("a <b>x</b>", 2, "**"), ("<!-- open\n\nCall 911", 1, "comment"), ("<script>\nx", 1, "scripts"),
    ("x<br>y", 1, "backslash"),
    ("> - <i>deep</i>", 2, "*words*"), ("<img src=x onerror=alert(1)>", 1, "!["), ("x <svg onload=x>", 1, "\\<"),
  ]) func `raw HTML prints nothing and says what to write instead`(_ markdown: String, _ count: Int, _ advice: String)
    throws
  {
    let (html, diagnostics) = try render(markdown)
    #expect(diagnostics.count == count)
    #expect(diagnostics.allSatisfy { $0.rule.id == "raw-html" && $0.severity == .error })
    #expect(diagnostics.first?.hint?.contains(advice) == true)
    #expect(!html.contains("<b>") && !html.contains("<script") && !html.contains("<img") && !html.contains("<svg"))
  }

  @Test func `a character that only looks like a tag stays text`() throws {
    let (html, diagnostics) = try render("Below <70 mg/dL, or a < b")
    #expect(html == "<p>Below &lt;70 mg/dL, or a &lt; b</p>\n")
    #expect(diagnostics.isEmpty)
  }

  /// They are looked for in blocks of 8, 16 and 64 bytes.
  @Test func `rare characters are found wherever they are in a text`() throws {
    for count in 0..<200 {
      for before in [String(repeating: "a", count: count), String(repeating: "ü", count: count / 2)] {
        for after in ["", "b", String(repeating: "b", count: 90)] {
          #expect(try render("x\(before) ~~c~~ .\(after)").html == "<p>x\(before) <del>c</del> .\(after)</p>\n")
          for code in [0x7F, 0x85, 0xFDD0] as [UInt32] {
            let character = Character(try #require(Unicode.Scalar(code)))
            let problems = try render("x\(before)\(character)\(after)").diagnostics
            let columns = problems.map { $0.location.range?.start }
            #expect(columns == [UInt32("x\(before)".utf8.count)], "\(count) before U+\(String(code, radix: 16))")
          }
        }
      }
    }
  }

  @Test func `smart punctuation curls quotes and makes dashes`() throws {
    #expect(try render("\"It's\" -- 3---4...").html == "<p>“It’s” – 3—4…</p>\n")
  }

  @Test func `places are those of the file, also after front matter and in nested blocks`() throws {
    let text = "---\ntitle: x\n---\n\n> - see\n>   the <b>word</b>\n"
    let bytes = Array(text.utf8)
    let start = "---\ntitle: x\n---\n".utf8.count
    let source = try #require(MarkdownSource.checked(bytes, bodyStart: start, path: "x.md").source)
    let places = Body.parse(source, in: plain).diagnostics.map { $0.location.position(in: bytes)?.description }
    #expect(places.first == "6:9")
  }

  @Test func `the dump shows kinds, texts and places`() throws {
    let source = try #require(MarkdownSource.checked(Array("## Hi *you*\n\n- a\n".utf8), path: "x.md").source)
    #expect(
      DocumentDump.text(of: Body.parse(source, in: plain).body.document) == """
        document 1:1-3:3
          heading 2 #hi-you 1:1-1:11
            text "Hi " 1:4-1:6
            emphasis 1:7-1:11
              text "you" 1:8-1:10
          list bullet tight 3:1-3:3
            item 3:1-3:3
              paragraph 3:3-3:3
                text "a" 3:3-3:3

        """)
  }
}
