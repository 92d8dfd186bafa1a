import Diagnostics
import Markdown
import Testing

/// Text that isn't what its writer meant: one case a line, with what a report says, and neighbours that are right.
@Suite struct FindingTests {
  private func problems(_ markdown: String) throws -> [String] {
    let source = try #require(MarkdownSource.checked(Array(markdown.utf8), path: "x.md").source)
    return Body.parse(source, in: ReadingContext()).diagnostics.map { problem in
      let place = problem.location.position(in: Array(markdown.utf8))?.description ?? "0:0"
      return "\(place) \(problem.severity) \(problem.rule.id): \(problem.message)"
    }
  }

  @Test(
    arguments: [
      ("> [! EMERGENCY]\n> Call.", "1:3 error callout: this line looks like the beginning of a box, but isn't"),
      ("> !EMERGENCY\n> Call.", "1:3 error callout: this line"),
      ("> [!EMERGENCY\n> Call.", "1:3 error callout: this line"),
      ("> ![EMERGENCY]\n> Call.", "error callout: this line"),
      ("> **[!EMERGENCY]**\n> Call.", "error callout: this line"),
      ("> [¡EMERGENCY]\n> Call.", "error callout: this line"), ("> [ !CALL ]\n> Now.", "error callout: this line"),
      ("> [！CALL]\n> Now.", "error callout: this line"), ("> [Call]\n> Now.", "error callout: this line"),
      ("> [EMERGENCIA]\n> Now.", "error callout: this line"), ("> (!CALL)\n> Now.", "error callout: this line"),
      ("> [!SELF CARE]\n> Rest.", "error callout: this line"), ("> [!CALL US]\n> Now.", "error callout: this line"),
      ("> [!Llámenos]\n> Ya.", "error callout: this line"), ("> ## [!CALL]\n> Now.", "error callout: this line"),
      ("> \"[!CALL]\"\n> Now.", "error callout: this line"), ("＞ [!CALL]\nNow.", "error callout: this line"),
      ("> [!EMERGENCY: 911]\n> Now.", "error callout: this line"),
      ("> [!**CALL**]\n> Now.", "error callout: this line"),
      ("> [! EMERGENCY] Call 911 if you cannot breathe or your lips swell.", "error callout: this line"),
      ("> [急救！]\n>\n> [! CALL]", "3:3 error callout: this line"),
      ("> EMERGENCY\n> Now.", "error callout: this line"), ("> **CALL:**\n> Now.", "error callout: this line"),
      ("Words\n\n[! CALL]\n", "3:1 error callout: this line"), ("- > ! CALL\n  > Now.", "error callout: this line"),
      ("> \\[!EMERGENCY\\]\n> Call.", "error callout: a backslash makes words"),
      ("> [\\!CALL]\n> Now.", "error callout: a backslash"),
      ("> \u{200B}[!EMERGENCY] Call if you can not breathe", "error callout: this line looks"),
      ("> ⚠️ [!CALL] Call us if you have a fever", "error callout: this mark begins no box"),
      ("> [❗CALL] Call us now if red", "error callout: this line looks"),
      ("> ❗[CALL] Call us now if red", "error callout: this line looks"),
      ("> (!CALL) Call us when fever", "error callout: this mark"), ("> 【!CALL】 Call us", "error callout: this mark"),
      ("> [\u{1C3}CALL] Call us now", "error callout: this"),
      ("> .[!CALL] Call us now", "error callout: this"),
      ("> [\u{200B}!LLAMAR]\n> fiebre", "error callout: this line looks"),
      ("> If you have fever:\n> [!CALL] Call us at once", "2:3 error callout: this mark begins no box"),
      ("Some words.\n[!CALL] Call us", "2:1 error callout: this mark"),
      ("| a | b |\n|---|---|\n| 1 | [!CALL] fever |", "3:7 error callout: this mark"),
      ("| a | b |\n|---|---|\n| 1 | 2 |\n\nTable: [!CALL] fever", "error callout: this mark"),
      ("- [ ] [!CALL] fever", "error callout: this mark"),
      ("Words.[^1]\n\n[^1]: [!CALL] Call us at once", "error callout: this mark"),
      ("## [!CALL] fever and pain", "error callout: this mark"),
      ("**[!CALL]** Call us if hot", "error callout: this mark"),
      ("＞ [!CALL] Call us at once", "error callout: this mark"), ("[!СALL]\n\nfever", "error callout: this mark"),
      ("> `[!CALL]`\n> fever", "error callout: this line looks"),
      ("> [!CALL](a.md) call us", "error callout: this line looks"),
      ("> [!C&#65;LL]\n> fever", "error callout: characters of this mark"),
      ("    > [!CALL]\n    > fever", "error markdown: these words are shown as program code"),
      ("```\nWash.\n\n## When to call\n", "1:1 error markdown: nothing ends the code"),
      ("> ~~~~ text\n> Wash.\n> ~~~\n\nMore.", "1:3 error markdown: nothing ends the code"),
      ("- ```\n  a\n\nb\n", "1:3 error markdown: nothing ends the code"),
      ("＃＃ Next", "1:1 warning markdown: this isn't a heading"),
      ("｜ a ｜ b ｜\n｜---｜---｜", "1:1 warning markdown: this isn't a table"),
      ("[] Wash", "1:1 warning markdown: this isn't an item"), ("-[ ] Wash", "warning markdown: this isn't an item"),
      ("! [needle](needle.jpg)", "1:1 warning markdown: this is a link, not"),
      ("See (choices)[choices.md].", "1:14 error link: this isn't a link: its brackets"),
      ("It helps.[1]", "1:10 warning note: this isn't a note"),
      ("It helps.[^ fda]", "1:10 error note: this isn't a note"),
      ("o Wash\no Dry it", "1:1 warning markdown: this isn't a list"),
      ("Call ｛phone｝", "1:6 error other-markup: a placeholder"),
      ("| a | b |\n|---|---|\n| 1 |\n", "3:1 warning table: this row has 1 cell"),
      ("Call %phone% now.", "1:6 error other-markup: a placeholder is left here: %phone%"),
      ("Call [Phone number].", "1:6 error other-markup: a placeholder is left here: [Phone"),
      ("Dear [NAME], call [your clinic].", "1:6 warning other-markup: a placeholder is left here: [NAME]"),
      ("Call {{ site.phone }}.", "1:6 error other-markup: only other programs"),
      ("The wound was 12*8*5 mm deep.", "1:17 warning markdown: the stars between these numbers"),
      ("Use 2ml*3ml twice, then 4ml*5ml.", "1:8 warning markdown: the stars between"),
      ("Take 2 *500 mg and 3* 250 mg.", "warning markdown: the stars between"),
      ("٣*٤*٥ مم", "warning markdown: the stars between"),
      ("½*¼*½ cm", "the stars between"), ("Apply 2*daily for 3*weeks.", "the stars between"),
      ("3 _4_ 5", "the stars between"),
      ("Call us if it is\n> 38 °C.", "warning markdown: the sign before '38 °C.'"),
      ("> 140/90 mmHg: call us.", "the sign before"),
      ("- > 38 °C\n- chills", "the sign before"), ("The fridge must be at\n- 18 °C.", "the sign before"),
      ("Weight changed by\n+ 5\u{A0}kg", "at the start of a line, + begins a list"),
      ("[+1 555 0100](tel:+15550199)", "warning link: this link says '+1 555 0100', but leads to +15550199"),
      ("[info@a.example](mailto:other@a.example)", "this link says"),
      ("[https://a.example/x](https://b.example/x)", "but leads to b.example"),
      ("Call us.\n---\nRest.", "warning heading: the line of hyphens below"),
      ("Dose\n5 mg\n---\n", "the line of hyphens"),
      ("![Skin](x.svg \"The **second** layer\")", "a caption is shown as it is typed"),
      ("<o:p></o:p>", "error other-markup: a field of a word processor"),
      ("Error! Reference source not found.", "a field of a word"),
      ("[INSERT CLINIC NAME] will call.", "a placeholder is left here"),
      ("See 【4†source】.", "a mark of an assistant's source"),
      ("Don\u{E2}\u{20AC}\u{2122}t", "error encoding: letters of a wrong encoding"),
      ("\u{C2}£200, 37 \u{C2}°C", "letters of a wrong"),
      ("5&nbspmg", "a character's code is left here"), ("Text\\", "the backslash at the end is shown"),
      ("10^6 cells", "this is shown as it is typed: 10^6"), ("CO_2", "this is shown as it is typed: CO_2"),
      ("10^-9 mol", "10^-9"),
      ("1.Wash\n2.Bring", "these lines aren't a list"), ("-Wash\n-Bring", "these lines aren't a list"),
      ("• Wash", "this isn't a list"), ("– one", "this isn't a list"), ("✓ Ice\n\n✓ Rest", "this isn't a list"),
      ("##\u{2800}Care", "encoding"),
      ("**Warning:**stop now", "1:11 warning markdown: readers would see these **, because a punctuation"),
      ("Never __ ever __ stop", "1:7 warning"), ("stop **at once", "1:6 warning markdown: readers would see these **"),
      ("服用**两片。**然后", "warning markdown: readers would see these **"),
      ("\u{F0A7} Ice\n\u{F0A7} Rest", "1:1 warning markdown: this isn't a list: its items begin with 'U+F0A7'"),
      ("o\tIce", "1:1 warning markdown: this isn't a list"), ("— ice", "1:1 warning markdown: this isn't a list"),
      ("✓ Ice\n✓ Rest", "1:1 warning markdown: this isn't a list"),
      ("❖\u{A0}Ice", "1:1 warning markdown: this isn't a list"),
      (
        "1. Wash\n2. Rinse\n 1. Warm\n 2. Cold\n3. Dry",
        "3:2 warning markdown: this item is shown with the number 3, not 1"
      ),
      ("4. Wash\n6. Dry", "2:1 warning markdown: this item is shown with the number 5, not 6"),
      ("- Ice\n-\n- Rest", "2:1 warning markdown: this item of the list has no words"),
      ("Do this:\n3. Wash\n4. Dry", "2:1 warning markdown: this line isn't an item"),
      ("Bring\n(a) a list\n(b) a friend", "2:1 warning markdown: this line isn't an item"),
      ("Week\tPain\n1\tmild\n2\tnone", "1:1 warning table: this isn't a table: its cells are separated by tabs"),
      ("| Week | Pain |\n\n| 1 | mild |", "1:1 warning table: this isn't a table: it needs a row"),
      ("| A | B |\u{2028}|---|---|\u{2028}| 1 | 2 |", "1:1 warning table: this isn't a table: its rows are separated"),
      ("Words.\n\n\tAn indented paragraph.", "3:2 warning markdown: these words are shown as program code"),
      ("\u{FEFF}\u{200B}# Pain", "warning encoding: an invisible character is before #"),
      ("\u{2060}1. Wash", "1:1 warning encoding: an invisible character is before 1."),
      ("-\u{2003}Wash", "1:2 warning encoding: an invisible character is after -"),
      ("\u{AD}> Quote", "1:1 warning encoding: an invisible character is before >"),
      ("Take \u{FFFD} mg", "1:6 warning encoding: a character was lost here"),
      ("Take \u{2067}10 mg", "1:6 warning encoding: an invisible character turns the text around"),
      ("Line one\u{2029}line two", "warning encoding: this line ends with a character"),
      ("#### Side effects", "1:1 warning heading: the first heading below the title is of level 4"),
      ("## A\n\n### B\n\n##### C", "5:1 warning heading: this heading is of level 5"),
      ("[\u{200B}](https://e.org/)", "1:1 error link: this link has no words"),
      ("[![decorative](a.png)](b.md)", "1:1 error link: this link has no words"),
      ("## \u{2060}", "1:1 error heading: this heading has no words"),
      ("[top](#)", "1:7 warning link: this link leads to the page"),
      ("See http://e.org/a.", "1:5 warning link: this address isn't a link"),
      ("(www.e.org)", "1:2 warning link: this address"),
      ("see [prices(prices.md)", "1:12 warning link: this isn't a link: a bracket is missing"),
      ("Does it leave marks?\n\nMost people heal without any.", "1:1 warning heading: this line looks like a heading"),
      ("**Aftercare:**\n\nKeep it clean.", "1:3 warning heading: this line looks like a heading"),
      ("Side effects\n\n- Redness", "1:1 warning heading: this line looks like a heading"),
      ("Share this: WhatsApp | Email | Pinterest", "1:1 warning markdown: this looks like the labels of share buttons"),
      ("Teilen auf Facebook · Twittern", "1:1 warning markdown: this looks like the labels"),
    ] as [(String, String)]) func `text that isn't what was meant is reported at its place`(
      _ markdown: String, _ expected: String
    ) throws
  {
    let found = try problems(markdown)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test(arguments: [
    "::: tip\nRest.\n:::", "::::{.note}\nRest.\n::::", "::youtube{id=1}", "!!! danger\n    Rest.",
    "???+ info \"More\"\n    x",
    "[gallery columns=3]", "[vc_row]x[/vc_row]", "[button link=\"/book\"]Book[/button]", "It is ==very== good",
    "$$x = 1$$",
    "Use $\\alpha_1$ here", "As @tbl-doses shows", "see [@lee2021, p. 3]", "Keloid\n:   A thick scar",
    "+----+----+\n| a  | b  |\n+----+----+",
    "{{% notice note %}}", "{{< ref \"a.md\" >}}", "Dear {{ name }}", "{% raw %}", "{# a remark #}", "Words {.lead}",
    "![A](a.png){width=50%}",
    "[[Aftercare]]", "[[aftercare|after the visit]]", "![[scar.png|200]]", "[TOC]", "%% todo %%",
    "Well done :thumbsup:", "++new++ words",
    "{--old--}", "{==note==}", "```dataview\nlist\n```", "```{warning}\nRest.\n```", "<% if x %>", "*[SPF]: sun factor",
    "=== \"Face\"", "^note-1",
    "import Box from '../box'", "export const a = 1", "\\begin{center}", "\\pagebreak", "--8<-- \"intro.md\"",
    "h2. Aftercare", "== Aftercare ==",
    "{:.lead}", "@[video](https://e.org)",
    ".. warning:: Do not drive.", "!> Do not drive.", "!!!warning \"Careful\"",
    "link:risks.html[the risks]", "image::x.png[Skin]", "include::part.adoc[]", "Words^[An inline note.] more",
    "(care)=", "== Aftercare",
    "Hello {props.name}", "{/* note */}",
  ]) func `markup of other programs is an error, also inside a list or quote`(_ markdown: String) throws {
    let found = try problems(markdown)
    #expect(found.contains { $0.contains("error other-markup") }, "\(found)")
    guard !markdown.hasPrefix("```"), !markdown.hasPrefix("*[") else { return }
    let quoted = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(
      separator: "\n")
    #expect(try problems("Words.\n\n" + quoted).contains { $0.contains("error other-markup") })
  }

  @Test(arguments: [
    "\\{\\{ name }} and \\[caption id=\"a\"] and \\==x==", "`{{ x }}`, `:::`, `==x==` and `[[x]]`",
    "```\n::: note\n{{ x }}\n```",
    "It costs $20, $30 or $40_000.", "a == b, c = d, x++", "50 %, 60%% and 70%", "Open 8:30:00, ratio 3:4:5",
    "Mail us@e.org or @clinic",
    "The {curly} and [square] words [1, 2]", "Write ^_^ or :-) or :)", "A: one; B: two", "::", "|", "5 * 6 * 7 = 210",
    "2\\*3\\*4 mm", "a*b*c",
    "* Prices may vary.", "Text\\* and *words*", "**Dose:** two", "snake__case__name ___", "Sign here: ________",
    "1. a\n1. b\n1. c", "2. a\n3. b",
    "1. a\n   1. b\n   2. c\n2. d", "- a\n\n  words\n- b", "Text – with a dash\n– and more",
    "We saw\n2026 as a good year", "Well, he said\n- so be it.\n",
    "| a | b |\n|---|---|\n| 1\t| 2 |", "A \u{200D}joined 👩\u{200D}⚕️ and می\u{200C}شود and \u{200F}שלום\u{200F}",
    "## A\n\n### B\n\n## C\n\n### D",
    "[words](https://e.org/#a)", "<https://e.org/>", "[https://e.org](https://e.org)",
    "Dr Ann Lee\n\n12 High Street\n\nTown", "It hurts.\n\nIt does.",
    "You may have it if you\n\n- are well\n- are not pregnant", "Is it safe? Mostly.\n\nYes.",
    "> “The best care.”\n>\n> — Maria, 45", "— Это больно?\n\n— Нет, не очень.", "§ 630d BGB: consent.",
    "> 5 days after treatment I was fine.", "> 5\u{A0}000 people took part.", "You need:\n- 5 ml of water",
    "Take what you need for the day with you.\n\n- 5 ml of water",
    "See FILE_2.pdf",
    "Follow us on [Instagram](https://www.instagram.com/a) and [Facebook](https://www.facebook.com/a).",

    "→ See also the next page.",
    "☐ Yes   ☐ No", "– Est-ce que ça fait mal ?", "※ 個人差があります。", "✓ means yes.", "Take 2 *small* meals and 3 snacks",
    "> 9 of 10 people feel better.", "- 5 mg in the morning\n- 10 mg at night",
    "A [number](tel:+15550100) and [+1 555-0100](tel:+15550100)",
    "[020 7946 0000](tel:+442079460000)", "[www.a.example](https://a.example/x)", "## A heading.\n\nWords.",
    "Words\n\n---\n\nMore",
    "Il coûte 5 € – « Âge »", "A \u{2066}+971 4 555 0100\u{2069} b", "Café, naïve, Ångström", "AT&T and R&D",
    "Use [one] or [two]",
    "snake_case_2 and file_2.pdf", "Note [1] and see (2)", "..., and so on.", "(see below) = 2",
    "We share your worries and follow up by email.",
    "Like most people, share your plans with friends.", "HPV-16",
    "> CALL US NOW.\n> Please.", "> Note: drink water.", "\\[! CALL] is words.",
    "> Tip\n> of the day.",
    "- NOTE\n- TIP", "See\n(NOTE)\nhere.", "> [1] A source.", "> “Call me!” she said.", "Now!\n\nThe next one!",
    "Wow! [Read on](other.md)", "```\n[ ] x\n```\n\nWords.",
    "> ~~~\n> a\n> ~~~~\n", "1. ```\n   a\n   ```\n", "Words [1] and [2].", "Say (!) or [!] here.",
    "\\[!CALL] is the mark.", "Write `[!CALL]` there.",
    "> [!CALL]\n> Now.\n>\n> - [!] Words", "(¡Hola!) [x](y.md)", "o anoche\nvino", "Text.[sic]",
    "> Call!\n> Now.",
  ]) func `text that is right is left alone`(_ markdown: String) throws { #expect(try problems(markdown) == []) }

  @Test func `a long row of hyphens is no nesting`() throws {
    let dashes = String(repeating: "-", count: 300)
    for text in [
      "| a |\n|\(dashes)|\n| b |", "a | b\n\(dashes)|\(dashes)\n1 | 2", "+\(dashes)+",
      "*\(String(repeating: "*", count: 300))",
    ] {
      #expect(!(try problems(text).contains { $0.contains("nested more than") }))
    }
    let deep = MarkdownSource.checked(Array((String(repeating: "- ", count: 101) + "a").utf8), path: "x.md").diagnostics
    #expect(deep.contains { $0.message.contains("nested more than") })
  }
}
