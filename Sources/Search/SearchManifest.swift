internal import Values

/// What the search page loads first: which shard has which stems, and the words to suggest.
struct SearchManifest {
  /// More words would make the first download too large for what they are worth.
  static let mostWords = 600

  private let language: String
  private let articles: Int
  /// The beginnings of the shards' first stems.
  private var shards: [[UInt8]] = []
  /// A hash of the shards, to be changed with them.
  private var version: UInt64 = 0

  /// A manifest without shards.
  init(language: String, articles: Int) { (self.language, self.articles) = (language, articles) }

  /// How many shards there are.
  var shardCount: Int { shards.count }

  /// Adds a shard.
  mutating func add(_ shard: Shard) {
    shards.append(shard.first)
    version = shard.bytes.withUnsafeBytes { Hash.make($0, from: version) }
  }

  /// A JSON object.
  ///
  /// - Parameters:
  ///   - words: What is suggested to visitors who misspell a word.
  ///   - synonyms: Phrases that lead to each other's articles.
  func bytes(suggesting words: [[UInt8]], synonyms: [[[UInt8]]]) -> [UInt8] {
    // A language tag consists of letters, digits and hyphens.
    let tag = language.utf8.filter { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    var result = Array("{\"format\":2,\"language\":\"".utf8) + tag
    result.append(contentsOf: "\",\"articles\":\(articles),\"version\":\"".utf8)
    result.append(contentsOf: "\(String(version, radix: 16))\",\"shards\":[".utf8)
    Self.append(shards, to: &result)
    result.append(contentsOf: "],\"words\":[".utf8)
    Self.append(words, to: &result)
    result.append(contentsOf: "],\"same\":[".utf8)
    for (index, group) in synonyms.enumerated() {
      result.append(contentsOf: index == 0 ? "[".utf8 : ",[".utf8)
      Self.append(group, to: &result)
      result.append(UInt8(ascii: "]"))
    }
    result.append(contentsOf: "]}".utf8)
    return result
  }

  /// The stems that occur in the most texts, sorted by their bytes; of those in equally many texts the first ones.
  /// Stems of one or two bytes are left out: nobody misspells them.
  ///
  /// - Parameter isIndexed: Whether an article has a stem: only such stems are suggested.
  static func words(of texts: [[UInt8]], language: String, isIndexed: ([UInt8]) -> Bool) -> [[UInt8]] {
    var table = WordTable()
    var counts: [Int] = []
    var lastTexts: [Int] = []
    for (text, bytes) in texts.enumerated() {
      for stem in SearchWords.stems(of: bytes, language: language) where stem.count > 2 {
        let id = table.id(of: stem[...])
        if id == counts.count {
          counts.append(0)
          lastTexts.append(-1)
        }
        if lastTexts[id] != text { counts[id] += 1 }
        lastTexts[id] = text
      }
    }
    let ids = table.sorted().filter { isIndexed(Array(table.word($0))) }
    let ranked = ids.enumerated().sorted { (-counts[$0.element], $0.offset) < (-counts[$1.element], $1.offset) }
    return ranked.prefix(mostWords).sorted { $0.offset < $1.offset }.map { Array(table.word($0.element)) }
  }

  private static func append(_ words: [[UInt8]], to result: inout [UInt8]) {
    for (index, word) in words.enumerated() {
      result.append(contentsOf: index == 0 ? "\"".utf8 : ",\"".utf8)
      result.append(contentsOf: word)
      result.append(UInt8(ascii: "\""))
    }
  }
}
