import Markdown
import Testing

/// Words below and above the line, apostrophes, and lines in cells.
@Suite struct ScriptTests {
  private func document(_ markdown: String) throws -> Document {
    let source = try #require(MarkdownSource.checked(Array(markdown.utf8), path: "x.md").source)
    return Body.parse(source, in: ReadingContext()).body.document
  }

  private func html(_ markdown: String) throws -> String {
    var html: [UInt8] = []
    HTMLRenderer.render(try document(markdown), in: RenderingContext(), into: &html)
    return String(decoding: html, as: UTF8.self)
  }

  @Test(arguments: [
    ("SpO~2~ of 10^-3^ m^2^", "SpO<sub>2</sub> of 10<sup>-3</sup> m<sup>2</sup>"),
    ("*T*~max~", "<em>T</em><sub>max</sub>"),
    ("Ca^2+^ and HCO~3~^−^", "Ca<sup>2+</sup> and HCO<sub>3</sub><sup>−</sup>"), ("(x)^2^", "(x)<sup>2</sup>"),
    ("**CO~2~**", "<strong>CO<sub>2</sub></strong>"), ("[CO~2~](https://e.org/)", "CO<sub>2</sub></a>"),
    ("3~6 days, 10~20~30 ml", "3~6 days, 10~20~30 ml"), ("about ~5 and ~6", "about ~5 and ~6"), ("x~a b~", "x~a b~"),
    ("x^^2^^", "x^^2^^"),
    ("CO\\~2~", "CO~2~"), ("`CO~2~`", "<code>CO~2~</code>"), ("^2^", "^2^"), ("a~<b~", "a<sub>&lt;b</sub>"),
    ("*Aquaphor*'s", "<em>Aquaphor</em>’s"),
    ("**Botox**'s, `x`'s and ~~old~~'s", "<strong>Botox</strong>’s, <code>x</code>’s and <del>old</del>’s"),
    ("[us](https://e.org/)'s", "us</a>’s"), ("*say* 'yes' ('no')", "<em>say</em> ‘yes’ (‘no’)"),
    ("***a***'s", "</strong></em>’s"),
  ]) func `text becomes`(_ markdown: String, _ expected: String) throws {
    let made = try html(markdown)
    #expect(made.contains(expected), "\(made)")
  }

  @Test func `places without markup get characters of their own`() throws {
    func words(_ markdown: String) throws -> String { try document(markdown).plainText(of: .root) }
    #expect(try words("CO~2~ and 10^6^ and x^(n+1)^") == "CO₂ and 10⁶ and x⁽ⁿ⁺¹⁾")
    #expect(try words("1^st^ and T~max~ and 10^6a^") == "1st and Tmax and 10^6a")
    #expect(String(decoding: try document("CO~2~").searchText(in: RenderingContext()).blocks, as: UTF8.self) == "CO₂\n")
  }

  @Test func `a cell may have several lines`() throws {
    #expect(try html("| a |\n|---|\n| one \\ two \\ three |").contains("<td>one<br />\ntwo<br />\nthree</td>"))
    #expect(try html("| a |\n|---|\n| one \\\\ two |").contains("<td>one \\ two</td>"))
    #expect(try html("one \\ two").contains("one \\ two"))
  }
}
