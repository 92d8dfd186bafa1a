/// The stems of all parts in the order of their bytes, each with its articles in the order of their keys.
struct MergedTerms {
  /// An article that has a stem: its key above eight bits of the stem's weight.
  typealias Posting = UInt32

  /// How many articles there are.
  let articleCount: Int
  /// How many stems there are.
  var count: Int { order.count }

  /// How many postings there are.
  var postingCount: Int { postings.count }

  private let table: WordTable
  /// The numbers in `table` of the stems, sorted.
  private let order: [Int]
  /// All postings, stem by stem.
  private let postings: [Posting]
  /// Where each stem's postings begin, and where the last one's end.
  private let starts: [Int]

  /// The bytes of the stem at a place in the order.
  func stem(_ rank: Int) -> ArraySlice<UInt8> { table.word(order[rank]) }

  /// The postings of the stem at a place in the order: none if only articles that were replaced had it.
  func postings(_ rank: Int) -> ArraySlice<Posting> { postings[starts[rank]..<starts[rank + 1]] }

  /// Whether an article has a stem.
  func contains(_ stem: [UInt8]) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.stem(middle).lexicographicallyPrecedes(stem) { low = middle + 1 } else { high = middle }
    }
    return low < count && self.stem(low) == stem[...] && !postings(low).isEmpty
  }

  /// Merges parts: stems get numbers that are the same for all parts, and a counting sort orders the postings.
  init(of parts: [SearchPart]) {
    var table = WordTable()
    var ranks = parts.map { part in (0..<part.stems.count).map { UInt32(table.id(of: part.stems.word($0))) } }
    let order = table.sorted()
    var rankOfTerm = Array(repeating: UInt32(0), count: order.count)
    for (rank, term) in order.enumerated() { rankOfTerm[term] = UInt32(rank) }
    for part in ranks.indices {
      for stem in ranks[part].indices { ranks[part][stem] = rankOfTerm[Int(ranks[part][stem])] }
    }
    let articles = Self.articles(of: parts)
    var starts = Array(repeating: 0, count: order.count + 1)
    for (part, place) in articles {
      let ranks = ranks[part]
      for stem in parts[part].articles[place].stems { starts[Int(ranks[Int(stem >> 8)]) + 1] += 1 }
    }
    for rank in order.indices { starts[rank + 1] += starts[rank] }
    (postings, self.starts) = (Self.placed(articles, of: parts, ranks: ranks, starts: starts), starts)
    (self.table, self.order, articleCount) = (table, order, articles.count)
  }

  /// The postings of all articles, each at the next free place of its stem.
  private static func placed(
    _ articles: [(part: Int, place: Int)], of parts: [SearchPart], ranks: [[UInt32]], starts: [Int]
  ) -> [Posting] {
    var postings = Array(repeating: Posting(0), count: starts.last ?? 0)
    var next = starts
    for (part, place) in articles {
      let article = parts[part].articles[place]
      let ranks = ranks[part]
      for stem in article.stems {
        let rank = Int(ranks[Int(stem >> 8)])
        postings[next[rank]] = article.key << 8 | stem & 0xFF
        next[rank] += 1
      }
    }
    return postings
  }

  /// The parts of the articles and their places there, in the order of their keys, each key once.
  private static func articles(of parts: [SearchPart]) -> [(part: Int, place: Int)] {
    var all: [(key: UInt32, part: Int, place: Int)] = []
    for (part, content) in parts.enumerated() {
      for (place, article) in content.articles.enumerated() { all.append((article.key, part, place)) }
    }
    all.sort { ($0.key, $0.part) < ($1.key, $1.part) }
    var articles: [(part: Int, place: Int)] = []
    articles.reserveCapacity(all.count)
    for index in all.indices where index == 0 || all[index].key != all[index - 1].key {
      articles.append((all[index].part, all[index].place))
    }
    return articles
  }
}
