import Foundation
import Search
import Testing

/// An index as the search page reads it.
struct SmallIndex {
  let files: [(name: String, bytes: [UInt8])]
  let manifest: [String: Any]
  var shards: [String] { manifest["shards"] as? [String] ?? [] }
  var words: [String] { manifest["words"] as? [String] ?? [] }

  init(of parts: [SearchPart], important: [String] = [], synonyms: [[String]] = [], language: String = "en") throws {
    var files: [(name: String, bytes: [UInt8])] = []
    let words = SearchPart(joining: parts, language: language)
    SearchIndex.files(of: words, important: important.map { Array($0.utf8) }, synonyms: synonyms) {
      files.append(($0, $1))
    }
    self.files = files
    let last = try #require(files.last)
    manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(last.bytes)) as? [String: Any])
  }

  /// The stems of a shard and their postings.
  func members(_ shard: Int) throws -> [String: String] {
    let file = try #require(files.first { $0.name == "\(shard).json" })
    return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: String])
  }

  /// The keys and weights of the articles that have a stem, found as the page finds them.
  func postings(of stem: String) throws -> [UInt32: Int]? {
    let shard = shards.partitioningIndex { stem.utf8.lexicographicallyPrecedes($0.utf8) } - 1
    return try members(shard)[stem].map(Self.decoded)
  }

  private static func decoded(_ text: String) -> [UInt32: Int] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var values = text.utf8.map { digits.firstIndex(of: $0) ?? -1 }[...]
    var postings: [UInt32: Int] = [:]
    var key = 0
    while !values.isEmpty {
      var shift = 0
      while let digit = values.popFirst() {
        key += (digit & 31) << shift
        shift += 5
        if digit < 32 { break }
      }
      postings[UInt32(key)] = values.popFirst()
    }
    return postings
  }
}

extension [String] {
  /// The first place whose element meets a condition that all later ones meet, too.
  fileprivate func partitioningIndex(where isAfter: (String) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Articles of words that numbers choose: the same every time.
enum MadeUpArticles {
  static func text(_ number: Int) -> [UInt8] {
    var state = UInt64(number + 1)
    let words = (0..<120).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Int(state >> 33) % 4000
      return value < 1000 ? "skin\(value % 10)" : value < 1100 ? "né𠮷ｚ\(value % 7)" : "w\(value * value % 3001)x"
    }
    return Array(words.joined(separator: " ").utf8)
  }

  static func key(_ number: Int) -> UInt32 { UInt32(number * 7919 % (1 << 20)) }

  /// Parts of some articles, each in the part that `place` names.
  static func parts(_ count: Int, of numbers: some Sequence<Int>, place: (Int) -> Int) -> [SearchPart] {
    var parts = Array(repeating: SearchPart(language: "en"), count: count)
    for number in numbers {
      let zones = [
        SearchZone(weight: 20, text: Array("Title \(number)".utf8)), SearchZone(weight: 1, text: text(number)),
      ]
      parts[place(number)].add(key: key(number), zones: zones)
    }
    return parts
  }
}
