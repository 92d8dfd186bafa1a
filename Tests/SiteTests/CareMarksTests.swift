import Site
import TestSupport
import Testing

@Suite struct CareMarksTests {
  @Test(
    arguments: [
      ("> [!CALL]\n> Pus", CareMarks.call), ("> [!emergency]\n> No air", .emergency), (">[!Call]\n>x", .call),
      ("- > [!CALL]\n  > x", .call), ("1. > [!EMERGENCY]\n", .emergency), ("> > [!CALL]\n", .call),
      ("words\n\n> [!CALL]\n> a\n\n> [!EMERGENCY]\n> b", [.call, .emergency]), ("a\r\n> [!CALL]\r\n> b", .call),
      ("```\n> [!CALL]\n```\n\n> [!EMERGENCY]\n", .emergency), ("````\n```\n````\n\n> [!CALL]\n", .call),
      ("- ```\n  a\n  ```\n\n> [!CALL]\n", .call), ("```a``` is code\n\n> [!CALL]\n", .call),
      ("    ```\n\n> [!CALL]\n", .call), ("<!-- a -->\n> [!CALL]\n", .call), ("<!-- no end\n\n> [!CALL]\n", .call),
      ("    <!-- code\n\n> [!CALL]\n\n<!-- a -->\n", .call), ("```\na\n``` b\n```\n> [!CALL]\n", .call),
    ] as [(String, CareMarks)])
  func `cards that say to call are found without reading Markdown`(text: String, marks: CareMarks) {
    #expect(CareMarks(in: Array(text.utf8)[...]) == marks, "\(text)")
  }

  @Test(arguments: [
    "", "words", "[!CALL]", "> [!NOTE]\n> x", "> [!SELFCARE]\n> x", "> words [!CALL]", "> [CALL]", "![!CALL](a.png)",
    "```\n> [!CALL]\n> x\n```", "~~~ md\n> [!EMERGENCY]\n~~~\n", "> [!CALLOUT]\n", "> \\[!CALL]",
    "<!--\n> [!CALL]\n> x\n-->\n\nwords", "````\n```\n> [!CALL]\n````\n", "~~~\n```\n> [!CALL]\n~~~~\n",
  ])
  func `what isn't such a card is none`(text: String) {
    #expect(CareMarks(in: Array(text.utf8)[...]) == [], "\(text)")
  }

  @Test(arguments: ["```a\n", "<!-- a\n", "~~~ a\n```\n", "`````````` a\n"])
  func `no text takes long`(line: String) {
    let text = Array((String(repeating: line, count: 1_000_000 / line.utf8.count) + "> [!CALL]\n").utf8)[...]
    let descending = Array((3...1400).reversed().map { String(repeating: "`", count: $0) + "a\n" }.joined().utf8)
    let time = cpuTime {
      #expect(CareMarks(in: text) == .call)
      #expect(CareMarks(in: (descending + "> [!CALL]\n".utf8)[...]) == .call)
    }
    #expect(time < .seconds(20), "in a build for debugging, which takes ten times as long")
  }
}
