import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("tilte", "title"), ("sumary", "summary"), ("Title", "title"), ("publishd", "published"), ("reviewer", "reviewer"),
  ]) func `a misspelt word finds the word that was meant`(_ word: String, _ meant: String) {
    #expect(Spelling.nearest(to: word, in: ["title", "summary", "published", "reviewer", "reviewed"]) == meant)
  }

  @Test func `a word that is like none finds none`() {
    #expect(Spelling.nearest(to: "zebra", in: ["title", "summary"]) == nil)
    #expect(Spelling.hint(for: "zebra", in: ["b", "a"]) == "known: a, b")
  }

  @Test func `of two that are equally near, the first by name is taken`() {
    #expect(Spelling.nearest(to: "cat", in: ["car", "bat", "cap"]) == "bat")
  }
}
