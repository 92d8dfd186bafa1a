/// The phrases that a page has.
struct PhrasedProse: Sendable {
  /// The page, its words numbered.
  var prose: Prose
  /// What each sentence has.
  var sentences: [PhrasedSentence]
  /// Where each wording is, by its number.
  var wordings: [[(sentence: Int, words: Range<Int>)]]
}

/// The phrases that a sentence has.
struct PhrasedSentence: Sendable {
  var qualifiers: [Qualifier: [Range<Int>]] = [:]
  var claims: [(claim: Int, match: PhraseFinder.Match)] = []
  var otherSenses: [(claim: Int, words: Range<Int>)] = []
  var topics: [(topic: Int, stance: Topic.Stance, words: Range<Int>)] = []
  var scopes: [Scope.Mention] = []
  var permissions: [(permission: Permission, words: Range<Int>)] = []
  var wordings: [(wording: Wording, words: Range<Int>)] = []
  var parts: [(part: PagePart, inHeadings: Bool)] = []
  var jargon: [(word: Int, words: Range<Int>)] = []
  var house: [(index: Int, match: PhraseFinder.Match)] = []
}
