/// Everything that is looked for in the words of a page, in one pass: claims, the words that take them back, what a page may
/// state only once, and of what its sentences speak.
struct PhraseTable: Sendable {
  /// What a phrase belongs to.
  enum Owner: Sendable {
    case qualifier(Qualifier)
    /// The words of a claim, by its index.
    case claim(Int)
    /// Words that mean something else although they look like that claim.
    case otherSense(Int)
    /// A topic, by its index, and what is stated of it.
    case topic(Int, Topic.Stance)
    /// Of what a sentence speaks.
    case scope(Scope.Class, String)
    /// A medical word, by its index.
    case jargon(Int)
    /// Words of the house, by their index.
    case house(Int)
    /// Words that a rule looks for.
    case wording(Wording)
    /// Words that tell of a part of a page; whether only in headings.
    case part(PagePart, inHeadings: Bool)
    /// Whether people may do something, by the words around it.
    case permission(Permission)
  }

  private(set) var finder = PhraseFinder()
  private(set) var owners: [Owner] = []

  /// What was wrong with the phrases of the house, by their index.
  private(set) var houseProblems: [Int: String] = [:]

  init(claims: [Claim], topics: [Topic] = [], jargon: [Jargon] = [], house: [String] = []) {
    for qualifier in Qualifier.allCases { add(qualifier.phrases, .qualifier(qualifier)) }
    for (index, claim) in claims.enumerated() {
      add(claim.phrases, .claim(index))
      add(claim.otherSenses, .otherSense(index))
    }
    for (index, topic) in topics.enumerated() {
      for (stance, phrases) in topic.phrases { add(phrases, .topic(index, stance)) }
    }
    if !topics.isEmpty {
      for permission in Permission.allCases { add(permission.phrases, .permission(permission)) }
      for (kind, groups) in Scope.words {
        for group in groups {
          add(
            group.split(separator: ";").map { $0.drop { $0 == " " } }.map(String.init),
            .scope(kind, Scope.name(of: group, kind)))
        }
      }
    }
    if !jargon.isEmpty {
      for wording in Wording.allCases { add(wording.phrases, .wording(wording)) }
      for part in PagePart.allCases {
        add(part.signs.headings, .part(part, inHeadings: true))
        add(part.signs.texts, .part(part, inHeadings: false))
      }
    }
    for (index, word) in jargon.enumerated() { add(word.phrases, .jargon(index)) }
    for (index, phrase) in house.enumerated() {
      do { try finder.add(phrase, lists: [:], owner: owners.count) } catch { houseProblems[index] = error.message }
      owners.append(.house(index))
    }
    finder.compile()
  }

  private mutating func add(_ phrases: [String], _ owner: Owner) {
    for phrase in phrases {
      // A phrase of ours that can't be read is a mistake that a test finds.
      do { try finder.add(phrase, lists: ClaimWords.lists, owner: owners.count) } catch {}
    }
    owners.append(owner)
  }

  /// Finds all phrases in a page.
  func read(_ page: Prose) -> PhrasedProse {
    var prose = page
    finder.vocabulary.number(&prose)
    var sentences = Array(repeating: PhrasedSentence(), count: prose.sentences.count)
    var wordings = Array(repeating: [(sentence: Int, words: Range<Int>)](), count: Wording.allCases.count)
    for match in finder.matches(in: prose) {
      switch owners[match.owner] {
      case .qualifier(let qualifier): sentences[match.sentence].qualifiers.add(qualifier, match.words)
      case .claim(let claim): sentences[match.sentence].claims.append((claim, match))
      case .otherSense(let claim): sentences[match.sentence].otherSenses.append((claim, match.words))
      case .topic(let topic, let stance): sentences[match.sentence].topics.append((topic, stance, match.words))
      case .scope(let kind, let name):
        sentences[match.sentence].scopes.append(Scope.Mention(kind: kind, name: name, words: match.words))
      case .wording(let wording):
        sentences[match.sentence].wordings.append((wording, match.words))
        wordings[wording.rawValue].append((match.sentence, match.words))
      case .part(let part, let inHeadings): sentences[match.sentence].parts.append((part, inHeadings))
      case .jargon(let word): sentences[match.sentence].jargon.append((word, match.words))
      case .house(let index): sentences[match.sentence].house.append((index, match))
      case .permission(let permission): sentences[match.sentence].permissions.append((permission, match.words))
      }
    }
    return PhrasedProse(prose: prose, sentences: sentences, wordings: wordings)
  }
}
