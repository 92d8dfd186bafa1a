internal import Diagnostics

/// Something about which a page may state only one thing: whether it hurts, how many sessions it takes, when to drive again.
struct Topic: Sendable {
  /// What is stated by words that were found.
  enum Stance: Sendable, Equatable {
    /// That there is none: "no downtime".
    case none
    /// That there is some: "stay at home for a week".
    case some
    /// How much: the amount stands beside the words.
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
  /// Whether it is about who may be treated, so that what is said under a condition counts.
  var isOfPeople: Bool { name == "whom it suits" || kind == .condition }

  init(_ name: String, _ kind: Kind, claims: [Rule] = [], _ phrases: [(Stance, [String])]) {
    (self.name, self.kind, self.claims, self.phrases) = (name, kind, claims, phrases)
  }

  /// All topics.
  static let all = polar + amounts + activities + conditions
}
