internal import Diagnostics

/// Something about which a page may state only one thing: whether it hurts, how many sessions it takes, when to drive again.
struct Topic: Sendable {
  /// What is stated by words that were found.
  enum Stance: Sendable, Equatable {
    /// That there is none: "no downtime".
    case none
    /// That there is some: "stay at home for a week".
    case some
    /// How much: an amount near the words.
    case amount
    /// What people do, or what they have; whether they may is said by the words around it.
    case mention
  }

  /// What kind of thing is stated.
  enum Kind: Sendable, Equatable {
    /// None, or some.
    case polar
    /// How much.
    case amount(Quantity.Dimension)
    /// When people may do something.
    case activity
    /// Whether people with a condition may be treated.
    case condition
  }

  /// What messages call it, after "about".
  let name: String
  let kind: Kind
  /// Whether amounts matter to it.
  var measures: Bool { kind != .polar && kind != .condition }
  /// The words with which it is stated.
  let phrases: [(stance: Stance, phrases: [String])]
  /// Claims that state that there is none.
  let claims: [Rule]
  /// How it differs from other topics.
  let traits: Traits
  /// The part of a page in which it is told of, where there is one.
  let part: PagePart?
  /// Words of a sentence that make it about another thing: redness fades, too.
  let notWith: Set<String>
  /// Which amounts can be one of it, in hours: results don't last for minutes.
  let hours: ClosedRange<Double>

  /// How a topic differs from others.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// It is about who may be treated, so that what is said under a condition counts.
    static let ofPeople = Traits(rawValue: 1)
    /// It is felt: what is felt during a treatment isn't what is felt after it.
    static let felt = Traits(rawValue: 1 << 1)
    /// Whether it is before or after a treatment matters.
    static let phased = Traits(rawValue: 1 << 2)
    /// It has an object: "no risk of scars".
    static let hasObject = Traits(rawValue: 1 << 3)
    /// It is a plan, which differs from person to person.
    static let isPlan = Traits(rawValue: 1 << 4)
    /// All pages of a treatment must state the same.
    static let isShared = Traits(rawValue: 1 << 5)
    /// Its amount is the highest one.
    static let isUpperLimit = Traits(rawValue: 1 << 6)
    /// A moment, such as "day 3", can't be one of its amounts.
    static let isLength = Traits(rawValue: 1 << 7)
    /// Who may not do it for days hasn't recovered yet.
    static let needsStrength = Traits(rawValue: 1 << 8)
  }

  init(
    _ name: String, _ kind: Kind, traits: Traits = [], part: PagePart? = nil, claims: [Rule] = [],
    notWith: Set<String> = [],
    hours: ClosedRange<Double> = 0...Double.infinity, _ phrases: [(Stance, [String])]
  ) {
    (self.name, self.kind, self.traits, self.claims) = (name, kind, traits, claims)
    self.part = part
    (self.notWith, self.hours, self.phrases) = (notWith, hours, phrases)
  }

  /// All topics.
  static let all = polar + results + visits + amounts + activities + conditions
}
