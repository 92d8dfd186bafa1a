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

  private(set) var articles: [Article] = []
  /// Where the article of a key is.
  private var places: [UInt32: Int] = [:]
  private var reader = WordReader()
  private var counter: StemCounter

  /// The stems of the articles, and perhaps of articles that made way.
  var stems: WordTable { counter.stems }

  /// An empty part.
  public init(language: String) {
    self.language = language
    counter = StemCounter(language: language)
  }

  /// Counts an article. One with the same key makes way for it.
  ///
  /// - Parameters:
  ///   - key: A number of at most 20 bits, another one for each article of the site.
  ///   - zones: The article's texts. A stem's weight is the sum over its occurrences, at most 63.
  public mutating func add(key: UInt32, zones: [SearchZone]) {
    for zone in zones {
      let weight = UInt8(min(max(1, zone.weight), StemCounter.greatestWeight))
      Self.count(zone.text, weight: weight, reader: &reader, counter: &counter)
    }
    keep(Article(key: key, stems: counter.take()))
  }

  /// Takes an article over from another part. One with the same key makes way for it.
  ///
  /// - Returns: Whether the other part has the article, in the same language.
  public mutating func add(key: UInt32, from other: SearchPart) -> Bool {
    guard let place = other.places[key], other.language == language else { return false }
    var stems: [UInt32] = []
    stems.reserveCapacity(other.articles[place].stems.count)
    for stem in other.articles[place].stems {
      let id = counter.stems.id(of: other.counter.stems.word(Int(stem >> 8)))
      if id < StemCounter.mostStems { stems.append(UInt32(id) << 8 | stem & 0xFF) }
    }
    keep(Article(key: key, stems: stems))
    return true
  }

  /// Takes a stem of the kept bytes; false where it is there already.
  mutating func add(stem: ArraySlice<UInt8>) -> Bool {
    let count = stems.count
    return counter.stems.id(of: stem) == count && count < StemCounter.mostStems
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

  private static func count(_ text: [UInt8], weight: UInt8, reader: inout WordReader, counter: inout StemCounter) {
    reader.read(text) { counter.add($0, weight: weight) }
  }
}
