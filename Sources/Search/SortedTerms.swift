/// Stems in the order of their bytes, each with its articles in the order of their keys.
struct SortedTerms {
  /// An article that has a stem: its key above eight bits of the stem's weight.
  typealias Posting = UInt32

  /// How many articles there are.
  let articleCount: Int
  /// How many stems there are.
  var count: Int { order.count }

  /// How many postings there are.
  var postingCount: Int { postings.count }

  private let table: WordTable
  /// The numbers of the stems in `table`, sorted.
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

  /// Sorts the words of articles: a counting sort orders the postings.
  init(of words: SearchPart) {
    let table = words.stems
    let order = table.sorted()
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, stem) in order.enumerated() { ranks[stem] = rank }
    let articles = words.articles.sorted { $0.key < $1.key }
    var starts = Array(repeating: 0, count: order.count + 1)
    for article in articles {
      for stem in article.stems { starts[ranks[Int(stem >> 8)] + 1] += 1 }
    }
    for rank in order.indices { starts[rank + 1] += starts[rank] }
    postings = Self.placed(articles, ranks: ranks, starts: starts)
    (self.table, self.order, self.starts, articleCount) = (table, order, starts, articles.count)
  }

  /// The postings of all articles, each at the next free place of its stem.
  private static func placed(_ articles: [SearchPart.Article], ranks: [Int], starts: [Int]) -> [Posting] {
    var next = starts
    return Array(unsafeUninitializedCapacity: starts.last ?? 0) { postings, count in
      for article in articles {
        for stem in article.stems {
          let rank = ranks[Int(stem >> 8)]
          postings[next[rank]] = article.key << 8 | stem & 0xFF
          next[rank] += 1
        }
      }
      count = starts.last ?? 0
    }
  }
}
