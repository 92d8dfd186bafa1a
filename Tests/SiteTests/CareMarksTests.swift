import Site
import Testing

@Suite struct CareMarksTests {
  @Test(
    arguments: [
      ("> [!CALL]\n> Pus", CareMarks.call), ("> [!emergency]\n> No air", .emergency), (">[!Call]\n>x", .call),
      ("- > [!CALL]\n  > x", .call), ("1. > [!EMERGENCY]\n", .emergency), ("> > [!CALL]\n", .call),
      ("words\n\n> [!CALL]\n> a\n\n> [!EMERGENCY]\n> b", [.call, .emergency]), ("a\r\n> [!CALL]\r\n> b", .call),
      ("```\n> [!CALL]\n```\n\n> [!EMERGENCY]\n", .emergency),
    ] as [(String, CareMarks)])
  func `cards that say to call are found without reading Markdown`(text: String, marks: CareMarks) {
    #expect(CareMarks(in: Array(text.utf8)[...]) == marks, "\(text)")
  }

  @Test(arguments: [
    "", "words", "[!CALL]", "> [!NOTE]\n> x", "> [!SELFCARE]\n> x", "> words [!CALL]", "> [CALL]", "![!CALL](a.png)",
    "```\n> [!CALL]\n> x\n```", "~~~ md\n> [!EMERGENCY]\n~~~\n", "> [!CALLOUT]\n", "> \\[!CALL]",
    "<!--\n> [!CALL]\n> x\n-->\n\nwords",
  ])
  func `what isn't such a card is none`(text: String) {
    #expect(CareMarks(in: Array(text.utf8)[...]) == [], "\(text)")
  }
}
