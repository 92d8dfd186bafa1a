import Testing

@testable import Checks

@Suite struct PhraseTests {
  private func matches(_ phrase: String, _ text: String) throws -> [String] {
    var finder = PhraseFinder()
    try finder.add(phrase, lists: ["harm": ["risk", "side-effects"]], owner: 0)
    finder.compile()
    var prose = try prose(text)
    finder.vocabulary.number(&prose)
    return finder.matches(in: prose).map { prose.text($0.words) }
  }

  @Test(arguments: [
    ("no|zero risk", "There is No RISK here.", ["No RISK"]),
    ("no [known|serious] risk", "No known risk. No risk.", ["No known risk", "No risk"]),
    ("~hurt", "It hurts. It is hurting.", ["hurts", "hurting"]),
    ("~stop|try", "He stopped. She tries.", ["stopped", "tries"]),
    ("safe … everyone", "Safe for nearly everyone.", ["Safe for nearly everyone"]),
    ("safe …1 everyone", "Safe for nearly everyone.", []), ("safe … everyone", "Safe. For everyone.", []),
    ("# weeks", "After 6 weeks and 3\u{2013}4 weeks.", ["6 weeks", "4 weeks"]),
    ("{harm}", "Risk and side effects.", ["Risk", "side effects"]),
    ("pain-free", "Pain free, pain-free, painfree.", ["Pain free", "pain-free"]), ("^no", "No, not no.", ["No"]),
    ("isn't", "It isn\u{2019}t.", ["isn\u{2019}t"]), ("clinic", "The clinic\u{2019}s own.", ["clinic\u{2019}s"]),
    ("caf\u{E9}", "A Caf\u{C9}.", ["Caf\u{C9}"]), ("# %", "Up to 90 % and 80%.", ["90 %", "80%"]),
  ])
  func `phrases say what they match`(phrase: String, text: String, expected: [String]) throws {
    #expect(try matches(phrase, text) == expected)
  }

  @Test(arguments: ["", "[a] [b]", "a …99 b", "{nothing}"])
  func `a phrase that would match everything, or nothing, is refused`(phrase: String) {
    #expect(throws: Phrase.Problem.self) { try matches(phrase, "a") }
  }

  @Test func `every phrase of ours can be read`() throws {
    var finder = PhraseFinder()
    for claim in Claim.all {
      for phrase in claim.phrases + claim.otherSenses { try finder.add(phrase, lists: ClaimWords.lists, owner: 0) }
    }
    for qualifier in Qualifier.allCases {
      for phrase in qualifier.phrases { try finder.add(phrase, lists: [:], owner: 0) }
    }
    var others: [String] = Topic.all.flatMap { topic in topic.phrases.flatMap(\.phrases) }
    for permission in Permission.allCases { others += permission.phrases }
    for wording in Wording.allCases { others += wording.phrases }
    for part in PagePart.allCases { others += part.signs.headings + part.signs.texts }
    for word in Jargon.all { others += word.phrases }
    for phrase in others { try finder.add(phrase, lists: ClaimWords.lists, owner: 0) }
    #expect(Jargon.all.count > 150)
  }
}
