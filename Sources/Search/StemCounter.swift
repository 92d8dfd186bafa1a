/// Adds up the weights of an article's stems. Each word is stemmed once, at its first occurrence.
struct StemCounter: Sendable {
  /// The greatest weight of a stem in an article.
  static let greatestWeight = 63
  /// Stems have numbers of 24 bits; words that would need more are left out.
  static let mostStems = 1 << 24

  /// All stems so far, of all articles.
  var stems = WordTable()

  private let isEnglish: Bool
  private var words = WordTable()
  /// The number of the stem of each word of `words`.
  private var stemOfWord: [UInt32] = []
  /// The weight of each stem in the article that is being counted; all are 0 between two articles.
  private var weights: [UInt8] = []
  /// The stems with a weight, in the order in which they came.
  private var counted: [UInt32] = []

  /// Makes a counter that has counted nothing.
  init(language: String) { isEnglish = SearchWords.isEnglish(language) }

  /// Counts a word.
  @inline(__always) mutating func add(_ word: Word, weight: UInt8) {
    let id = words.id(of: word)
    if id == stemOfWord.count { addStem(of: word) }
    let stem = Int(stemOfWord[id])
    guard stem < weights.count else { return }
    let old = weights[stem]
    if old == 0 { counted.append(UInt32(stem)) }
    weights[stem] = min(old + weight, UInt8(Self.greatestWeight))
  }

  /// The article's stems: the number of each above eight bits of its weight. Starts the next article.
  mutating func take() -> [UInt32] {
    let stems = counted.map { $0 << 8 | UInt32(weights[Int($0)]) }
    for stem in counted { weights[Int(stem)] = 0 }
    counted.removeAll(keepingCapacity: true)
    return stems
  }

  private mutating func addStem(of word: Word) {
    let small = word.small
    let stem = stems.id(of: (isEnglish ? PorterStemmer.stem(small) : small)[...])
    stemOfWord.append(UInt32(stem))
    while weights.count < min(stems.count, Self.mostStems) { weights.append(0) }
  }
}
