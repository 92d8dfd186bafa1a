import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("tilte", "title"), ("sumary", "summary"), ("Title", "title"), ("publishd", "published"), ("reviewer", "reviewer"),
  ]) func `the word that was meant is found for a misspelled one`(_ word: String, _ meant: String) {
    #expect(Spelling.nearest(to: word, in: ["title", "summary", "published", "reviewer", "reviewed"]) == meant)
  }

  @Test func `no word is found for one that is unlike all others`() {
    #expect(Spelling.nearest(to: "zebra", in: ["title", "summary"]) == nil)
    #expect(Spelling.hint(for: "zebra", in: ["b", "a"]) == "known: a, b")
  }

  @Test func `of two words that are equally near, the first by name is found`() {
    #expect(Spelling.nearest(to: "cat", in: ["car", "bat", "cap"]) == "bat")
  }
}
