/// What a new project is made with.
public struct StarterAnswers: Sendable {
  /// The clinic's name.
  public var name = "Your Clinic"
  /// The site's address.
  public var url = "https://www.example.org/"
  /// The number that patients call.
  public var phone = "+1 555 0100"
  /// The country, a code of two letters (ISO 3166-1).
  public var country = "US"
  /// The language of the texts (BCP 47).
  public var language = "en"
  /// The colour from which all others are made.
  public var accent = "#0b6e6e"

  /// Answers that suit a first look.
  public init() {}

  /// The answers by the names that the starter's files use for them, and that the options have.
  public var byName: [(name: String, value: String)] {
    [
      ("name", name), ("url", url), ("phone", phone), ("country", country), ("language", language), ("accent", accent),
    ]
  }
}
