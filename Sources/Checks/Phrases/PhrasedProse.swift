/// The phrases that a page has.
struct PhrasedProse: Sendable {
  /// The page, its words numbered.
  var prose: Prose
  /// What each sentence has.
  var sentences: [PhrasedSentence]
  /// Where each wording is, by its number.
  var wordings: [[(sentence: Int, words: Range<Int>)]]
}

/// The qualifiers that a sentence has, with their words.
struct QualifierWords: Sendable {
  private var found: [(qualifier: Qualifier, words: Range<Int>)] = []
  /// A bit for each that is there.
  private var present: UInt16 = 0

  /// Adds one.
  mutating func add(_ qualifier: Qualifier, _ words: Range<Int>) {
    found.append((qualifier, words))
    present |= 1 << UInt16(qualifier.rawValue)
  }

  /// Whether one is there.
  func contains(_ qualifier: Qualifier) -> Bool { present & 1 << UInt16(qualifier.rawValue) != 0 }

  /// The words of one, in the order of the text.
  subscript(qualifier: Qualifier) -> [Range<Int>] {
    contains(qualifier) ? found.filter { $0.qualifier == qualifier }.map(\.words) : []
  }
}

/// The phrases that a sentence has.
struct PhrasedSentence: Sendable {
  var qualifiers = QualifierWords()
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
