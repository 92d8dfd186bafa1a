import Search
import Testing

@Suite struct SearchIndexTests {
  @Test func `the files are the same however the articles are spread over the parts`() throws {
    let one = try SmallIndex(of: MadeUpArticles.parts(1, of: 0..<300) { _ in 0 }, important: ["Skin1 w1x"])
    for spread in [
      MadeUpArticles.parts(3, of: 0..<300) { $0 % 3 }, MadeUpArticles.parts(2, of: (0..<300).reversed()) { $0 / 200 },
      MadeUpArticles.parts(5, of: 0..<300) { $0 * $0 % 4 },
    ] {
      let other = try SmallIndex(of: spread, important: ["Skin1 w1x"])
      #expect(one.files.map(\.name) == other.files.map(\.name))
      #expect(one.files.map(\.bytes) == other.files.map(\.bytes))
    }
  }

  @Test func `each stem is where the list of shards says`() throws {
    let index = try SmallIndex(of: MadeUpArticles.parts(2, of: 0..<300) { $0 % 2 })
    #expect(index.shards.count > 5)
    #expect(index.shards.first == "")
    #expect(index.files.filter { !$0.name.hasPrefix("words-") }.count == index.shards.count + 1)
    var expected: [String: [UInt32: Int]] = [:]
    for number in 0..<300 {
      let title = SearchWords.stems(of: Array("Title \(number)".utf8), language: "en").map { ($0, 20) }
      let body = SearchWords.stems(of: MadeUpArticles.text(number), language: "en").map { ($0, 1) }
      for (stem, weight) in title + body {
        expected[String(decoding: stem, as: UTF8.self), default: [:]][MadeUpArticles.key(number), default: 0] += weight
      }
    }
    let found = try index.shards.indices.reduce(0) { try $0 + index.members($1).count }
    #expect(found == expected.count)
    for (stem, articles) in expected {
      #expect(try index.postings(of: stem) == articles.mapValues { min($0, 63) }, "\(stem)")
    }
  }

  @Test func `shards are small, and a stem that needs more has a shard of its own`() throws {
    let parts = MadeUpArticles.parts(1, of: 0..<3000) { _ in 0 }
    let index = try SmallIndex(of: parts)
    let shards = index.files.filter { !$0.name.hasPrefix("words-") }.dropLast()
    for (shard, file) in shards.enumerated() where file.bytes.count > 4096 {
      #expect(try index.members(shard).count == 1 || file.bytes.count < 8192)
    }
    #expect(try index.members(0).count > 1)
  }

  @Test func `nothing in the files can end a script or a text`() throws {
    var part = SearchPart(language: "en\"<")
    part.add(key: 1, zones: [SearchZone(weight: 1, text: Array("</script> \"quoted\" back\\slash & né\u{2028}x".utf8))])
    SearchIndex.files(of: part, important: [Array("<b>\"né".utf8)]) { _, bytes in
      #expect(!bytes.contains(UInt8(ascii: "<")) && !bytes.contains(UInt8(ascii: "\\")))
    }
    #expect(try SmallIndex(of: [part]).manifest["articles"] as? Int == 1)
  }

  @Test func `no article gives one empty shard`() throws {
    for parts in [[], [SearchPart(language: "en")]] {
      let index = try SmallIndex(of: parts, important: ["skin"])
      #expect(index.shards == [""] && index.words == [])
      #expect(try index.members(0).isEmpty)
    }
  }

  @Test func `the version changes with any posting`() throws {
    func version(_ text: String) throws -> String? {
      var part = SearchPart(language: "en")
      part.add(key: 1, zones: [SearchZone(weight: 1, text: Array(text.utf8))])
      return try SmallIndex(of: [part]).manifest["version"] as? String
    }
    #expect(try version("skin") == version("Skin."))
    #expect(try version("skin") != version("skin skin"))
  }

  @Test func `words to suggest are those of most texts that articles have`() throws {
    var part = SearchPart(language: "en")
    let all = (0..<700).map { "w\($0)x" }
    part.add(key: 1, zones: [SearchZone(weight: 1, text: Array((all + ["acne", "zinc"]).joined(separator: " ").utf8))])
    let index = try SmallIndex(of: [part], important: all + ["Zinc", "zinc zinc", "at", "missing missing", "missing"])
    #expect(index.words.count == 600)
    #expect(index.words == index.words.sorted() && Set(index.words).count == 600)
    #expect(index.words.contains("zinc") && index.words.contains("w0x"))
    #expect(!index.words.contains("miss") && !index.words.contains("at") && !index.words.contains("w99x"))
  }
}
