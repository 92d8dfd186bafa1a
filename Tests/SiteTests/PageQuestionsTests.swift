import Testing

@testable import Site

@Suite struct PageQuestionsTests {
  @Test(
    arguments: [
      ("## Questions\n\n### Does it hurt?\n\nA little.\n", ["Does it hurt?"]),
      ("### Does it last? ###\n\nYes.\n\n###  What   is it?\n", ["Does it last?", "What is it?"]),
      ("### What's new?\r\n", ["What’s new?"]), ("### ¿Duele?\n", ["¿Duele?"]), ("### 痛いですか？\n", ["痛いですか？"]),
      ("### A?\n### A?\n### B?\n### C?\n### D?\n", ["A?", "B?", "C?"]),
      ("<!-- draft\n### A?\n-->\n### B?\n", ["B?"]), ("```\n### A?\n```\n### B?\n", ["B?"]),
      ("<!-- a note -->\n### A?", ["A?"]), ("### Est-ce dangereux ?\n", ["Est-ce dangereux\u{A0}?"]),
    ] as [(String, [String])])
  func `headings that ask are found without reading Markdown`(text: String, questions: [String]) {
    #expect(PageQuestions.find(in: Array(text.utf8)[...]) == questions, "\(text)")
  }

  @Test(arguments: [
    "", "Does it hurt?", "# Title?\n", "## More questions?\n", "#### Deep?\n", "###Tight?\n", "### What to do\n",
    "### Is *this* it?\n",
    "### See [the list](a.md)?\n", "### Is it 'safe'?\n", "### Is it \"safe\"?\n", "### Yes -- or no?\n",
    "### Well...?\n",
    "### A & B?\n", "### Named? {#id}\n", "    ### Code?\n", "> ### Quoted?\n",
    "### \(String(repeating: "long ", count: 20))?\n",
  ])
  func `what Markdown may show in another way is none`(text: String) {
    #expect(PageQuestions.find(in: Array(text.utf8)[...]) == [], "\(text)")
  }
}
