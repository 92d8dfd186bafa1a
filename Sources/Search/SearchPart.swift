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

  /// Keys have 20 bits.
  static let greatestKey: UInt32 = 0xF_FFFF

  private(set) var articles: [Article] = []
  /// Where the article of a key is.
  private var places: [UInt32: Int] = [:]
  private var reader = WordReader()
  private var counter: StemCounter

  /// The stems of the articles, and perhaps of articles that were replaced.
  var stems: WordTable { counter.stems }

  /// An empty part.
  public init(language: String) {
    self.language = language
    counter = StemCounter(language: language)
  }

  /// Joins parts, each of which is forgotten as soon as it was copied. Of an article that is in several of them, the first
  /// one counts.
  public init(joining parts: consuming [SearchPart], language: String) {
    self = parts.popLast() ?? SearchPart(language: language)
    while let part = parts.popLast() { _ = add(keys: part.keys, from: part) }
  }

  /// Counts an article. It replaces one with the same key.
  ///
  /// - Parameters:
  ///   - key: A number of 20 bits (higher ones are ignored), another one for each article of the site.
  ///   - zones: The article's texts. A stem's weight is the sum over its occurrences, at most 63.
  public mutating func add(key: UInt32, zones: [SearchZone]) {
    for zone in zones {
      let weight = UInt8(min(max(1, zone.weight), StemCounter.greatestWeight))
      counter.count(zone.text, weight: weight, reader: &reader)
    }
    keep(Article(key: key & Self.greatestKey, stems: counter.take()))
  }

  /// Copies an article from another part. It replaces one with the same key.
  ///
  /// - Returns: Whether the other part has the article, in the same language.
  public mutating func add(key: UInt32, from other: SearchPart) -> Bool {
    take(key, from: other) { stems, stem in stems.id(of: other.stems.word(stem)) }
  }

  /// Copies many articles from another part, and looks up each stem only once.
  ///
  /// - Returns: The keys of those that the other part does not have, in the same language.
  public mutating func add(keys: [UInt32], from other: SearchPart) -> [UInt32] {
    var known = Array(repeating: -1, count: other.stems.count)
    return keys.filter { key in
      !take(key, from: other) { stems, stem in
        if known[stem] < 0 { known[stem] = stems.id(of: other.stems.word(stem)) }
        return known[stem]
      }
    }
  }

  /// Copies an article.
  ///
  /// - Parameter number: The number in the given table, this part's, of a stem given by its number in the other part.
  private mutating func take(_ key: UInt32, from other: SearchPart, number: (inout WordTable, Int) -> Int) -> Bool {
    guard let place = other.places[key], other.language == language else { return false }
    let copied = other.articles[place].stems
    var stems: [UInt32] = []
    stems.reserveCapacity(copied.count)
    for stem in copied {
      let id = number(&counter.stems, Int(stem >> 8))
      if id < StemCounter.mostStems { stems.append(UInt32(id) << 8 | stem & 0xFF) }
    }
    keep(Article(key: key, stems: stems))
    return true
  }

  /// Adds a stem of the kept bytes; false if it is there already, or there are too many.
  mutating func add(stem: ArraySlice<UInt8>) -> Bool {
    let count = stems.count
    return counter.stems.id(of: stem) == count && count < StemCounter.mostStems
  }

  /// Adds an article of the kept bytes; false if its key is there already.
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
}
