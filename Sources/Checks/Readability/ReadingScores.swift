/// What a text has: what readability formulas are made of.
public struct TextCounts: Sendable, Equatable {
  /// How many words, sentences and syllables there are.
  public var words = 0, sentences = 0, syllables = 0
  /// How many words have three syllables or more.
  public var longWords = 0
  /// How many of them count for Gunning's formula: without names, without words where an ending makes the third, without
  /// compounds of short parts.
  public var complexWords = 0
  /// How many letters, and how many letters and digits.
  public var letters = 0, characters = 0

  /// A text without words.
  public init() {}

  /// Both together.
  public static func + (a: TextCounts, b: TextCounts) -> TextCounts {
    var sum = a
    sum.words += b.words
    sum.sentences += b.sentences
    sum.syllables += b.syllables
    sum.longWords += b.longWords
    sum.complexWords += b.complexWords
    sum.letters += b.letters
    sum.characters += b.characters
    return sum
  }
}

/// What readability formulas say of a text. None is rounded or cut.
public struct ReadingScores: Sendable, Equatable {
  /// A text with fewer words is too short for a formula.
  public static let fewestWords = 100

  /// School years that a reader needs. Source: J. P. Kincaid and others, 1975.
  public let fleschKincaidGrade: Double
  /// From 0, hard, to 100, easy. Source: R. Flesch, 1948.
  public let fleschReadingEase: Double
  /// School years. Source: G. H. McLaughlin, 1969.
  public let smog: Double
  /// School years. Source: R. Gunning, 1952.
  public let gunningFog: Double
  /// School years. Source: M. Coleman and T. L. Liau, 1975.
  public let colemanLiau: Double
  /// School years. Source: E. A. Smith and R. J. Senter, 1967.
  public let automatedReadabilityIndex: Double
  /// For Spanish, from 0, hard, to 100, easy. Source: J. Fernández Huerta, 1959, as corrected by G. Law, 2011.
  public let fernandezHuerta: Double
  /// For Spanish, the same. Source: F. Szigriszt Pazos, 1993.
  public let szigriszt: Double

  /// The scores of a text; nil for one without words.
  public init?(_ counts: TextCounts) {
    guard counts.words > 0, counts.sentences > 0 else { return nil }
    let (words, sentences) = (Double(counts.words), Double(counts.sentences))
    let wordsPerSentence = words / sentences
    let syllablesPerWord = Double(counts.syllables) / words
    fleschKincaidGrade = 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
    fleschReadingEase = 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord
    smog = 1.043 * (30 * Double(counts.longWords) / sentences).squareRoot() + 3.1291
    gunningFog = 0.4 * (wordsPerSentence + 100 * Double(counts.complexWords) / words)
    colemanLiau = 0.0588 * (100 * Double(counts.letters) / words) - 0.296 * (100 * sentences / words) - 15.8
    automatedReadabilityIndex = 4.71 * Double(counts.characters) / words + 0.5 * wordsPerSentence - 21.43
    fernandezHuerta = 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence
    szigriszt = 206.835 - 62.3 * syllablesPerWord - wordsPerSentence
  }
}
