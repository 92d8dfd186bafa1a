internal import Diagnostics

/// What a page states: its claims, and where it contradicts itself; both are found in one pass over its words.
public struct Statements: Sendable {
  /// The claims, in the order of the text.
  public let claims: [ClaimFinder.Finding]
  /// What the page states twice in two ways.
  public let contradictions: [Contradiction]

  private static let table = PhraseTable(claims: Claim.all, topics: Topic.all, jargon: Jargon.all)

  /// What the sentences state.
  let assertions: [Assertion]

  /// Reads a page.
  public init(_ prose: Prose) { self.init(Self.table.read(prose)) }

  /// Reads a page whose phrases were found.
  init(_ page: PhrasedProse) {
    claims = ClaimFinder.findings(of: Claim.all, in: page)
    let reader = AssertionReader(page, claims: claims)
    assertions = reader.assertions
    contradictions = Contradiction.all(in: reader) + TableRows(page.prose).contradictions()
  }

  /// Every phrase of a page with what it belongs to, and what its sentences state: for whoever wants to know why something was found.
  public static func explanation(of page: Prose) -> [String] {
    let phrased = table.read(page)
    let claims = ClaimFinder.findings(of: Claim.all, in: phrased)
    let phrases = table.finder.matches(in: phrased.prose).map { match in
      "\(name(of: table.owners[match.owner])): \(page.text(match.words))"
    }
    return phrases
      + AssertionReader(phrased, claims: claims).assertions.map { assertion in
        "\(Topic.all[assertion.topic].name): \(assertion.value), '\(page.text(assertion.words))', of \(assertion.scope.names) \(assertion.subjects)"
      }
  }

  private static func name(of owner: PhraseTable.Owner) -> String {
    switch owner {
    case .qualifier(let qualifier): "\(qualifier)"
    case .claim(let index): Claim.all[index].rule.id
    case .otherSense(let index): "not " + Claim.all[index].rule.id
    case .topic(let index, let stance): "\(Topic.all[index].name): \(stance)"
    case .scope(let kind, let name): "\(kind): \(name)"
    case .jargon(let index): "jargon: \(Jargon.all[index].phrases)"
    case .house: "house"
    case .wording(let wording): "\(wording)"
    case .part(let part, _): "\(part)"
    case .permission(let permission): "\(permission)"
    }
  }
}
