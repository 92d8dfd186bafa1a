import Diagnostics
import Foundation
import Markdown
import Testing
import Values

/// Each construct beyond CommonMark: Markdown in, HTML or problems out.
@Suite struct ConstructTests {
  private func render(
    _ markdown: String, _ context: ReadingContext = ReadingContext(), _ rendering: RenderingContext = RenderingContext()
  ) throws -> (html: String, problems: [String]) {
    let source = try #require(MarkdownSource.checked(Array(markdown.utf8), path: "x.md").source)
    let (body, diagnostics) = Body.parse(source, in: context)
    var html: [UInt8] = []
    HTMLRenderer.render(body.document, in: rendering, into: &html)
    return (
      String(decoding: html, as: UTF8.self),
      diagnostics.map { problem in
        let place = problem.location.position(in: Array(markdown.utf8))?.description ?? "0:0"
        return "\(place) \(problem.severity) \(problem.message)"
      }
    )
  }

  // MARK: Tables

  @Test func `the line that makes a heading of a table is named`() throws {
    #expect(
      try render("| a |\n|---|\n| b |\n---\n\nc").problems == [
        "4:1 error this line makes a heading of the table above it"
      ])
  }

  @Test func `a pipe table has headings, alignments and a name`() throws {
    let (html, problems) = try render("| a | b |\n|:-:|--:|\n| 1 | `x\\|y` |")
    #expect(
      html == """
        <div class="table" role="region" tabindex="0" aria-label="Table 1">
        <table>
        <thead>
        <tr>
        <th scope="col" class="center">a</th>
        <th scope="col" class="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="center">1</td>
        <td class="right"><code>x|y</code></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    "a | b\n--|--\n1 | 2\nTable: It *heals*", "a | b\n--|--\n1 | 2\n\nTable: It *heals*",
    "> a | b\n> --|--\n> 1 | 2\n>\n> Table: It *heals*", "a | b\n--|--\n1 | 2\n\nTabla: It *heals*",
    "a | b\n--|--\n1 | 2\n\nTableau\u{A0}: It *heals*", "a | b\n--|--\n1 | 2\n表：It *heals*",
    "Table: It *heals*\n\na | b\n--|--\n1 | 2",
  ]) func `a line after or before a table is its caption`(_ markdown: String) throws {
    let html = try render(markdown).html
    #expect(html.contains("<caption id=\"table_1\">It <em>heals</em></caption>"))
    #expect(html.contains("aria-labelledby=\"table_1\"") && !html.contains("Tab") && !html.contains("表"))
  }

  @Test func `captions before tables are those of the tables below them`() throws {
    let html = try render("Table: A\n\na | b\n--|--\n1 | 2\n\nTable: B\n\nc | d\n--|--\n3 | 4").html
    #expect(
      html.contains("<caption id=\"table_1\">A</caption>") && html.contains("<caption id=\"table_2\">B</caption>"))
  }

  @Test func `a heading in an answer ends no question`() throws {
    let html = try render("## Questions\n\n### Does it hurt?\n\nA bit.\n\n#### More\n\nCall.").html
    #expect(html.components(separatedBy: "</summary>").count == 2)
  }

  @Test func `an empty first cell makes headings of the first column`() throws {
    let html = try render("| | a |\n|-|-|\n| b | c |").html
    #expect(html.contains("<td></td>\n<th scope=\"col\">a</th>"))
    #expect(html.contains("<th scope=\"row\">b</th>\n<td>c</td>"))
  }

  @Test(arguments: [
    ("| a |\n|---|---|\n", "2:1 error this isn't a table: its first row has 1 cell and this line 2"),
    ("| a |\n|---|\n| b | c |", "3:1 error this row has 2 cells, but the table has 1 column"),
    (
      "| a | b |\n|---|---|\n| `x|y` | c |",
      "3:5 error this | is inside code, emphasis or a link, so it doesn't separate cells"
    ),
    ("| a | b |\n|---|---|\nwords", "3:1 warning this line became a row of the table"),
    ("| a |\n|---|\n| b |\n---", "4:1 error this line makes a heading of the table above it"),
    (
      "| *a |\n|---|\n| b* |",
      "2:1 error this table can't be read, because emphasis, code or a link goes over the end of a line"
    ),
  ]) func `a table that is none says why`(_ markdown: String, _ problem: String) throws {
    #expect(try render(markdown).problems == [problem])
  }

  @Test(arguments: ["\\|", "&#124;", "&vert;", "`\\|`", "[b](c|d)"]) func `a pipe that is no border is text`(
    _ cell: String
  ) throws {
    let (html, problems) = try render("| a |\n|---|\n| \(cell) |")
    #expect(problems.isEmpty)
    #expect(html.components(separatedBy: "<td>").count == 2)
  }

  // MARK: Notes

  @Test func `notes are numbered in the order of their use, with ways back`() throws {
    let (html, problems) = try render("a[^x] b[^y] c[^x]\n\n[^y]: Why.\n[^x]: Ex *and* why[^y].")
    #expect(problems.isEmpty)
    #expect(
      html.contains("a<sup><a href=\"#note_1\" id=\"cite_1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>"))
    #expect(html.contains("c<sup><a href=\"#note_1\" id=\"cite_1_2\""))
    #expect(html.contains("<li id=\"note_1\">\n<p>Ex <em>and</em> why<sup><a href=\"#note_2\" id=\"cite_2_2\""))
    #expect(html.contains("href=\"#cite_2\"") && html.contains("href=\"#cite_2_2\""))
  }

  @Test(arguments: [
    ("x[^a]\n\n[^a]: Word", "<p>Word "),
    ("x[^a]\n\n[^a]: https://e.org/?a=1&b", "<a href=\"https://e.org/?a=1&amp;b\">"),
    ("x[^a]\n\n[^a]: *Ibid.*\ngoes on", "<p><em>Ibid.</em>\ngoes on "), ("[sic][^a]\n\n[^a]: Word", "<p>[sic]<sup>"),
    ("x[^a][^b]\n\n[^a]: Two words\n[^b]: one", "</a></sup><sup><a href=\"#note_2\""),
  ]) func `a note that CommonMark takes for a link is a note`(_ markdown: String, _ html: String) throws {
    let rendered = try render(markdown)
    #expect(rendered.problems.isEmpty)
    #expect(rendered.html.contains(html))
  }

  @Test(arguments: [
    ("a[^x]", "1:2 error there is no note or source 'x'"),
    ("a\n\n[^x]: Nobody cites it", "3:1 error nothing refers to this note, so it would not be shown"),
    ("a\n\n[^x]: once", "3:1 error nothing refers to this note, so it would not be shown"),
    ("a[^x]\n\n[^x]: One thing\n[^x]: another thing", "4:1 error '[^x]' is defined twice"),
    ("[a[^x]](b.md)\n\n[^x]: b c", "1:3 error a note can't be inside a link or a picture's text"),
  ]) func `a note that would be lost is an error`(_ markdown: String, _ problem: String) throws {
    #expect(try render(markdown).problems.contains(problem))
  }

  @Test(arguments: ["\\[^x]", "[\\^x]", "[^x\\]", "`[^x]`"]) func `an escaped mark is text`(_ mark: String) throws {
    let (html, problems) = try render("a \(mark) b[^x]\n\n[^x]: two words")
    #expect(problems.isEmpty)
    #expect(html.contains("[^x]") && !html.contains("cite_1_2"))
  }

  @Test func `sources are cited like notes, and those that are not are said`() throws {
    var context = ReadingContext()
    let place = SourceLocation(path: "x.md", 0..<0)
    context.sources = [
      ReadingContext.Source(id: "fda", text: "FDA <2025>", url: "https://fda.gov/?a&b", place: place),
      ReadingContext.Source(id: "other", text: "Other", url: nil, place: place),
      ReadingContext.Source(id: nil, text: "Further reading", url: nil, place: nil),
    ]
    let (html, problems) = try render("It says so.[^FDA]", context)
    #expect(problems == ["1:1 warning the text does not cite this source"])
    #expect(
      html.contains("<a href=\"https://fda.gov/?a&amp;b\" rel=\"noopener\">FDA &lt;2025&gt;</a> <a href=\"#cite_1\""))
    #expect(html.contains("<li id=\"note_3\">\n<p>Further reading</p>"))
    #expect(html.contains(">Sources</h2>"))
  }

  /// libcmark takes them for spaces at the end of a line. Found by the fuzzer.
  @Test(arguments: ["\u{B}", "\u{C}", "\u{B}\u{C}"]) func `a note of white space doesn't crash`(_ words: String) throws
  {
    _ = try render("<script>\n[^a]:\(words)")
    _ = try render("a[^a]\n\n[^a]:\(words)")
  }

  @Test func `a note of one word may be in a list`() throws {
    let (html, problems) = try render("a[^m]\n\n- [^m]: word\n- b\n- c")
    #expect(problems == [])
    #expect(html.contains("<ul>\n<li>b</li>\n<li>c</li>\n</ul>") && html.contains("<p>word <a href=\"#cite_1\""))
  }

  // MARK: Boxes

  @Test func `care cards show the telephone numbers`() throws {
    var context = RenderingContext()
    context.phone = RenderingContext.Phone(shown: "+1 <555>", link: "tel:+1555")
    context.emergency = RenderingContext.Phone(shown: "911", link: "tel:911")
    let html = try render("> [!CALL]\n> Pus\n\n> [!emergency]\n> No air", ReadingContext(), context).html
    #expect(
      html.contains(
        "<section class=\"callout call\" aria-labelledby=\"card_1\" id=\"site_signs\">\n<h2 class=\"label\" id=\"card_1\">"
      ))
    #expect(html.contains("<p class=\"phone\"><a href=\"tel:+1555\">"))
    #expect(html.contains("<span><bdi dir=\"ltr\">+1 &lt;555&gt;</bdi></span></a></p>\n<p>Pus</p>"))
    #expect(html.contains("Immediate action required: </span>Emergency: call <bdi dir=\"ltr\">911</bdi></span></h2>"))
    #expect(html.contains("<p class=\"phone\"><a href=\"tel:911\">"))
    #expect(html.contains("<span>Call <bdi dir=\"ltr\">911</bdi></span></a></p>\n<p>No air</p>"))
    // Links lead to the first.
    #expect(html.components(separatedBy: "site_signs").count == 2)
  }

  @Test func `a care card is a heading one level below its place, and in the list of headings`() throws {
    var context = RenderingContext()
    context.emergency = RenderingContext.Phone(shown: "112", link: "tel:112")
    let text =
      "## Calls\n\n### At night\n\n> [!EMERGENCY]\n> No air\n\n> [!NOTE]\n> Rest\n\n## Later\n\n> [!CALL]\n> Pus"
    #expect(try render(text, ReadingContext(), context).html.contains("<h4 class=\"label\" id=\"card_1\">"))
    let source = try #require(MarkdownSource.checked(Array(text.utf8), path: "x.md").source)
    let cards = Body.parse(source, in: ReadingContext()).body.document.careCards(in: context)
    #expect(cards.map(\.id) == ["card_1", "card_3"] && cards.map(\.heading) == ["calls", "later"])
    #expect(cards.first?.title == "Emergency: call 112")
  }

  @Test func `a care card isn't folded into an answer`() throws {
    let problems = try render("## Questions\n\n### Why?\n\nSo.\n\n> [!CALL]\n> Pus").problems
    #expect(problems.count == 1 && problems[0].contains("answers are folded"))
  }

  @Test func `a box in a list in a box holds a table`() throws {
    let html = try render("> [!NOTE]\n> - a\n>\n>   > [!TIP]\n>   > | b |\n>   > |---|\n>   > | c |").html
    #expect(html.contains("<div role=\"note\" class=\"callout note\"") && html.contains("callout tip"))
    #expect(html.contains("<td>c</td>"))
  }

  // MARK: Struck-out words

  @Test func `who sees no line through words does not get them`() throws {
    let text = "## ~~Old~~ new\n\n~~Take it.~~ Do not take it.\n\n## Questions\n\n### So ~~no~~ yes?\n\n~~No.~~ Yes."
    let source = try #require(MarkdownSource.checked(Array(text.utf8), path: "x.md").source)
    let document = Body.parse(source, in: ReadingContext()).body.document
    #expect(document.outline.map(\.title) == ["new", "Questions", "So yes?"])
    #expect(document.answeredQuestions == [AnsweredQuestion(question: "So yes?", answer: "Yes.")])
    let words = String(decoding: document.searchText(in: RenderingContext()).blocks, as: UTF8.self)
    #expect(words.contains("Do not take it.") && !words.contains("Take it.") && !words.contains("Old"))
  }

  @Test(arguments: [
    ("> [!IMPORTANT]\n> a", "1:3 error there is no box '[!IMPORTANT]'"),
    ("> [!NOTE] a", "1:3 error [!NOTE] must be alone on its line"), ("> [!TIP]", "1:3 error this box is empty"),
    ("[!NOTE]\na", "1:1 error a box begins in a quote"),
    ("> [!EMERGENCY]\n> [a](b.md)", "2:3 error an emergency card has no links, because its readers should call now"),
  ]) func `a box that is none says why`(_ markdown: String, _ problem: String) throws {
    #expect(try render(markdown).problems == [problem])
  }

  /// Programs that export Markdown escape brackets.
  @Test func `an escaped mark that begins a quote is an error`() throws {
    let (html, problems) = try render("> \\[!NOTE]\n> a")
    #expect(html == "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n")
    #expect(problems == ["1:3 error a backslash makes words of the beginning of this box"])
  }

  // MARK: Questions, checklists, strikethrough, ids

  @Test func `questions are a list with their answers`() throws {
    let source = try #require(
      MarkdownSource.checked(
        Array("## Questions\n\n### Why?\n\nBecause.\n\n- one\n- two\n\n### How?\n\nSo.\n\n## Next".utf8), path: "x.md"
      ).source)
    let document = Body.parse(source, in: ReadingContext()).body.document
    #expect(
      document.answeredQuestions == [
        AnsweredQuestion(question: "Why?", answer: "Because. one two"),
        AnsweredQuestion(question: "How?", answer: "So."),
      ])
    var html: [UInt8] = []
    HTMLRenderer.render(document, into: &html)
    #expect(
      String(decoding: html, as: UTF8.self).hasPrefix(
        "<h2 id=\"questions\">Questions</h2>\n<ul class=\"questions\">\n<li>\n<details>\n<summary>\n<h3 id=\"why\">Why?</h3>\n</summary>\n<p>Because.</p>\n"
      ))
  }

  @Test(arguments: [
    ("- [ ] a", "<li class=\"task\"><span class=\"hidden\">To do:</span> a</li>"),
    ("- [X] *a*", "<li class=\"task done\"><span class=\"hidden\">Done:</span> <em>a</em></li>"),
    ("- \\[ ] a", "<li>[ ] a</li>"), ("- [ ]", "<li>[ ]</li>"), ("- [y] a", "<li>[y] a</li>"),
    ("3. [ ] a", "<ol class=\"checklist\" start=\"3\">"),
  ]) func `a box at the head of an item makes a checklist`(_ markdown: String, _ html: String) throws {
    #expect(try render(markdown).html.contains(html))
  }

  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("a~~b~~c", "a<del>b</del>c"),
    ("~~a ~~*b*~~ c~~", "<del>a <del><em>b</em></del> c</del>"),
    ("5~10 mg, 20~30", "5~10 mg, 20~30"), ("\\~~a~~", "~~a~~"), ("~~\\~a\\~~~", "<del>~a~</del>"),
    ("*~~a~~*", "<em><del>a</del></em>"), ("a ~~~~b~~~~", "a ~~~~b~~~~"), ("~~ a ~~", "~~ a ~~"),
    ("| ~~a~~ | ~~b~~ |\n|-|-|", "<th scope=\"col\"><del>b</del></th>"),
  ]) func `two tildes strike words out`(_ markdown: String, _ html: String) throws {
    #expect(try render(markdown).html.contains(html))
  }

  @Test(arguments: [
    ("## A {#own}", "<h2 id=\"own\">A</h2>\n"), ("## A \\{#own}", "<h2 id=\"a-own\">A {#own}</h2>\n"),
    ("## A\n## B {#a}", "<h2 id=\"a-2\">A</h2>\n<h2 id=\"a\">B</h2>\n"),
    ("## ~~A~~ *b* {#own}", "<h2 id=\"own\"><del>A</del> <em>b</em></h2>\n"),
  ]) func `a heading keeps the id that its writer gave it`(_ markdown: String, _ html: String) throws {
    #expect(try render(markdown).html == html)
  }

  // MARK: Definitions

  private static let glossary = Glossary([
    Glossary.Term(name: "Erythema", plain: "redness & heat", also: ["erythemas"]),
    Glossary.Term(name: "collagen", plain: "a protein", also: []),
    Glossary.Term(name: "collagen induction", plain: "making more", also: []),
  ])

  @Test(arguments: [
    (
      "ERYTHEMA, erythema", "<p><dfn>ERYTHEMA</dfn> <span class=\"meaning\">(redness &amp; heat)</span>, erythema</p>\n"
    ),
    ("erythemas", "<p><dfn>erythemas</dfn> <span class=\"meaning\">(redness &amp; heat)</span></p>\n"),
    ("erythematous", "<p>erythematous</p>\n"), ("noncollagen", "<p>noncollagen</p>\n"),
    // A term is looked for in one line.
    ("collagen\ninduction", "<p><dfn>collagen</dfn> <span class=\"meaning\">(a protein)</span>\ninduction</p>\n"),
    ("collagen induction", "<p><dfn>collagen induction</dfn> <span class=\"meaning\">(making more)</span></p>\n"),
    ("collagen (stuff)", "<p><dfn>collagen</dfn> (stuff)</p>\n"),
    ("**collagen** (stuff)", "<p><strong><dfn>collagen</dfn></strong> (stuff)</p>\n"),
    ("stuff (collagen)", "<p>stuff (<dfn>collagen</dfn>)</p>\n"),
    ("`collagen` [collagen](a.md)", "<p><code>collagen</code> <a href=\"a.md\">collagen</a></p>\n"),
  ]) func `the first use of a term says what it means`(_ markdown: String, _ html: String) throws {
    var context = ReadingContext()
    context.glossary = Self.glossary
    #expect(try render(markdown, context).html == html)
  }

  @Test func `every construct has its place in the dump`() throws {
    let text = "| a |\n|--:|\n\n- [x] ~~b~~[^1]\n\n> [!TIP]\n> c\n\n[^1]: d e\n"
    let source = try #require(MarkdownSource.checked(Array(text.utf8), path: "x.md").source)
    let dump = DocumentDump.text(of: Body.parse(source, in: ReadingContext()).body.document)
    for line in [
      "  table 1 columns 1:1", "      table-cell right heading of column", "    task-item done 4:1", "strikethrough",
      "note-reference 1 use 1", "  callout tip 6:1", "  notes\n    note 1 uses 1\n",
    ] {
      #expect(dump.contains(line), "\(line)")
    }
  }
}
