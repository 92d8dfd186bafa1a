/// The stems of some articles: what one worker has counted, or what was kept of an earlier build.
public struct SearchPart: Sendable {
  /// The articles' language tag, which decides whether words are stemmed.
  public let language: String
  /// The keys of the articles, in the order in which they came.
  public var keys: [UInt32] { articles.map(\.key) }

  /// An article's stems: the number of a stem above eight bits of its weight, each stem once.
  struct Article: Sendable {
    let key: UInt32
    let stems: [UInt32]
  }

  /// The greatest weight of a stem in an article.
  static let greatestWeight = 63
  /// Stems have numbers of 24 bits; words that would need more are passed over.
  static let mostStems = 1 << 24

  private(set) var stems = WordTable()
  private(set) var articles: [Article] = []
  /// Where the article of a key is.
  private var places: [UInt32: Int] = [:]

  private var reader = WordReader()
  private var words = WordTable()
  /// The number of the stem of each word of `words`.
  private var stemOfWord: [Int] = []
  /// The weight of each stem in the article that is being counted; 0 for all between two articles.
  private var weights: [UInt8] = []
  /// The stems with a weight, in the order in which they came.
  private var counted: [Int] = []
  private let isEnglish: Bool

  /// An empty part.
  public init(language: String) {
    self.language = language
    isEnglish = SearchWords.isEnglish(language)
  }

  /// Counts an article. One with the same key makes way for it.
  ///
  /// - Parameters:
  ///   - key: A number of at most 20 bits, another one for each article of the site.
  ///   - zones: The article's texts. A stem's weight is the sum over its occurrences, at most 63.
  public mutating func add(key: UInt32, zones: [SearchZone]) {
    for zone in zones { count(zone.text, weight: min(max(1, zone.weight), Self.greatestWeight)) }
    var stems: [UInt32] = []
    stems.reserveCapacity(counted.count)
    for stem in counted {
      stems.append(UInt32(stem) << 8 | UInt32(weights[stem]))
      weights[stem] = 0
    }
    counted.removeAll(keepingCapacity: true)
    keep(Article(key: key, stems: stems))
  }

  /// Takes an article over from another part. One with the same key makes way for it.
  ///
  /// - Returns: Whether the other part has the article, in the same language.
  public mutating func add(key: UInt32, from other: SearchPart) -> Bool {
    guard let place = other.places[key], other.language == language else { return false }
    var stems: [UInt32] = []
    stems.reserveCapacity(other.articles[place].stems.count)
    for stem in other.articles[place].stems {
      let id = self.stems.id(of: other.stems.word(Int(stem >> 8)))
      if id < Self.mostStems { stems.append(UInt32(id) << 8 | stem & 0xFF) }
    }
    keep(Article(key: key, stems: stems))
    return true
  }

  /// Takes a stem of the kept bytes; false where it is there already.
  mutating func add(stem: ArraySlice<UInt8>) -> Bool {
    let count = stems.count
    return stems.id(of: stem) == count && count < Self.mostStems
  }

  /// Takes an article of the kept bytes; false where its key is there already.
  mutating func add(_ article: Article) -> Bool {
    guard places[article.key] == nil else { return false }
    keep(article)
    return true
  }

  private mutating func keep(_ article: Article) {
    if let place = places[article.key] {
      articles[place] = article
    } else {
      places[article.key] = articles.count
      articles.append(article)
    }
  }

  private mutating func count(_ text: [UInt8], weight: Int) {
    var position = 0
    while reader.next(in: text, at: &position) {
      let word = words.id(of: reader.word, count: reader.count, hash: reader.hash)
      if word == stemOfWord.count { stemOfWord.append(makeStem()) }
      let stem = stemOfWord[word]
      guard stem < Self.mostStems else { continue }
      while stem >= weights.count { weights.append(0) }
      let old = Int(weights[stem])
      if old == 0 { counted.append(stem) }
      weights[stem] = UInt8(min(old + weight, Self.greatestWeight))
    }
  }

  /// The number of the stem of the word that was just read.
  private mutating func makeStem() -> Int {
    let word = Array(reader.word[..<reader.count])
    return stems.id(of: (isEnglish ? PorterStemmer.stem(word) : word)[...])
  }
}
