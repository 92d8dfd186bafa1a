import Articles
import Checks
import Diagnostics
import Markdown
import Testing

/// What readers read of a Markdown text.
func prose(_ text: String) throws -> Prose { Prose.read(try article(text), path: "a.md") }

/// A Markdown text, read.
func article(_ text: String) throws -> Article {
  let source = try #require(MarkdownSource.checked(Array(text.utf8), path: "a.md").source)
  return Article.read(source, ReadingContext())
}

@Suite struct ProseTests {
  private func sentences(_ text: String) throws -> [String] {
    let prose = try prose(text)
    return prose.sentences.map { prose.text($0.words) }
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One", "Two", "Three"]),
    ("Dr. Lee is in. Ask her.", ["Dr. Lee is in", "Ask her"]),
    ("It takes approx. 5 min. It is quick.", ["It takes approx. 5 min", "It is quick"]),
    ("Use it, e.g. at night. Then stop.", ["Use it, e.g. at night", "Then stop"]),
    ("Come at 8 a.m. on Monday.", ["Come at 8 a.m. on Monday"]),
    ("Come at 8 a.m. Bring a list.", ["Come at 8 a.m", "Bring a list"]),
    ("It costs 3.50 now. See www.example.org for more.", ["It costs 3.50 now", "See www.example.org for more"]),
    ("He said \u{201C}stop!\u{201D} and left. So did I.", ["He said \u{201C}stop!\u{201D} and left", "So did I"]),
    ("Is it safe (really?) or not. Yes.", ["Is it safe (really?) or not", "Yes"]),
    ("Wait \u{2026} then go. Done.", ["Wait \u{2026} then go", "Done"]),
    ("- no end mark\n- another one.\n", ["no end mark", "another one"]),
    ("The U.S. agency said so. It did.", ["The U.S. agency said so", "It did"]),
    ("We use creams, etc. They help.", ["We use creams, etc", "They help"]),
    ("A line\nbreak inside. And on.", ["A line break inside", "And on"]),
    ("\u{201C}It hurts.\u{201D} That is what people say.", ["It hurts", "That is what people say"]),
    ("See No. 5 on the list. Thanks.", ["See No. 5 on the list", "Thanks"]),
    ("J. Smith wrote it. I read it.", ["J. Smith wrote it", "I read it"]),
  ])
  func `sentences end where people end them`(text: String, expected: [String]) throws {
    #expect(try sentences(text) == expected)
  }

  @Test func `blocks are what readers see`() throws {
    let text = """
      ## Pain-free care

      Text with a [link](https://example.org/).

      > [!CALL]
      > Call us.

      | Day | See |
      |---|---|
      | 1 | Red |

      ![A needle](a.png "A caption")
      """
    let prose = try prose(text)
    #expect(
      prose.blocks.map(\.kind) == [
        .heading, .paragraph, .paragraph, .headingCell, .headingCell, .cell, .cell, .alternative, .caption,
      ])
    #expect(prose.blocks[2].box == .call && prose.blocks[1].heading == 0)
  }

  @Test func `a word is found where it is written`() throws {
    let text = "Text &amp; **pain\u{AD}less** words.\n"
    let prose = try prose(text)
    let source = try #require(MarkdownSource.checked(Array(text.utf8), path: "a.md").source)
    var map = Article.read(source, ReadingContext()).map
    let index = try #require(prose.words.firstIndex { prose.text($0).hasPrefix("pain") })
    let range = try #require(prose.location(of: index..<index + 1, &map).range)
    #expect(String(decoding: Array(text.utf8)[range.offsets], as: UTF8.self) == "pain\u{AD}less")
  }
}

@Suite struct ReadabilityTests {
  private func counts(_ text: String) throws -> TextCounts { Readability(of: try prose(text)).counts }

  @Test func `easy words are counted as by hand`() throws {
    let counts = try counts(
      """
      The clinic will clean your skin. A numbing cream goes on first. It stays on for about 30 minutes. Then a pen with tiny \
      needles moves over your face. You may feel a light scratch. Your skin may look pink for a few days. Use sunscreen when \
      you go outside. Call the clinic if the redness gets worse.
      """)
    #expect(counts.words == 58 && counts.sentences == 8 && counts.syllables == 69 && counts.longWords == 0)
    #expect(counts.letters == 229 && counts.characters == 231)
  }

  @Test func `hard words are counted as by hand`() throws {
    let counts = try counts(
      """
      Microneedling is a minimally invasive percutaneous procedure that stimulates neocollagenesis through controlled dermal \
      injury. Patients frequently experience transient erythema and edema following treatment, although postinflammatory \
      hyperpigmentation occasionally persists. Contraindications include active infection, isotretinoin therapy, and a \
      predisposition to keloid formation.
      """)
    #expect(counts.words == 40 && counts.sentences == 3 && (108...118).contains(counts.syllables), "\(counts)")
  }

  @Test func `the formulas are those of their authors`() throws {
    var counts = TextCounts()
    (counts.words, counts.sentences, counts.syllables, counts.longWords) = (100, 5, 150, 12)
    let scores = try #require(ReadingScores(counts))
    func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 0.001 }
    #expect(isNear(scores.fleschReadingEase, 59.635) && isNear(scores.fleschKincaidGrade, 9.91))
    #expect(isNear(scores.smog, 11.979) && isNear(scores.fernandezHuerta, 96.44) && isNear(scores.szigriszt, 93.385))
    #expect(ReadingScores(TextCounts()) == nil)
  }

  @Test(arguments: [
    ("Wait 3\u{2013}6 weeks.", 3, 3), ("Wait 3 to 6 weeks.", 5, 5), ("Use 0.25 mm.", 3, 3),
    ("It costs $1,000.50.", 3, 3),
    ("A well-known clinic.", 3, 5), ("Don\u{2019}t rub.", 2, 2), ("Come at 5:30 p.m.", 4, 4),
    ("The FDA said so.", 4, 4),
    ("LASIK helps.", 2, 3), ("See https://example.org/a now.", 3, 3), ("A 6-week plan.", 3, 4),
    ("Up to 90% of us.", 5, 5),
  ])
  func `words and syllables are those that people count`(text: String, words: Int, syllables: Int) throws {
    let counts = try counts(text)
    #expect(counts.words == words && counts.syllables == syllables, "\(counts)")
  }
}
