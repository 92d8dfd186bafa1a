import Search
import Testing

@Suite struct SearchPartTests {
  @Test func `a weight is the sum over all occurrences, at most 63`() throws {
    var part = SearchPart(language: "en")
    part.add(
      key: 5,
      zones: [
        SearchZone(weight: 20, text: Array("Needles".utf8)),
        SearchZone(weight: 1, text: Array("needle needled skin".utf8)),
        SearchZone(weight: 0, text: Array("low".utf8)), SearchZone(weight: 400, text: Array("high high".utf8)),
      ])
    let index = try SmallIndex(of: [part])
    #expect(try index.postings(of: "needl") == [5: 22])
    #expect(try index.postings(of: "skin") == [5: 1])
    #expect(try index.postings(of: "low") == [5: 1])
    #expect(try index.postings(of: "high") == [5: 63])
    #expect(try index.postings(of: "needle") == nil)
  }

  @Test func `an article replaces one with the same key`() throws {
    var part = SearchPart(language: "en")
    part.add(key: 1, zones: [SearchZone(weight: 1, text: Array("old both".utf8))])
    part.add(key: 1, zones: [SearchZone(weight: 1, text: Array("new both".utf8))])
    let index = try SmallIndex(of: [part], important: ["old new"])
    #expect(part.keys == [1])
    #expect(try index.postings(of: "old") == nil)
    #expect(try index.postings(of: "both") == [1: 1])
    #expect(index.words == ["new"])
  }

  @Test func `keys have twenty bits`() throws {
    var part = SearchPart(language: "en")
    part.add(key: .max, zones: [SearchZone(weight: 1, text: Array("skin".utf8))])
    part.add(key: 0, zones: [SearchZone(weight: 63, text: Array("skin".utf8))])
    #expect(part.keys == [0xF_FFFF, 0])
    #expect(try SmallIndex(of: [part]).postings(of: "skin") == [0: 63, 0xF_FFFF: 1])
  }

  @Test func `articles are copied from another part`() throws {
    let old = try #require(MadeUpArticles.parts(1, of: 0..<40, place: { _ in 0 }).first)
    var one = SearchPart(language: "en")
    var many = SearchPart(language: "en")
    for key in old.keys.reversed() {
      let isThere = one.add(key: key, from: old)
      #expect(isThere)
    }
    let isThere = one.add(key: 1, from: old)
    let missing = many.add(keys: [1] + old.keys, from: old)
    #expect(!isThere && missing == [1])
    let (files, ones, manys) = try (SmallIndex(of: [old]), SmallIndex(of: [one]), SmallIndex(of: [many]))
    #expect(files.files.map(\.bytes) == ones.files.map(\.bytes))
    #expect(files.files.map(\.bytes) == manys.files.map(\.bytes))
    var german = SearchPart(language: "de")
    let isGerman = german.add(key: old.keys[0], from: old)
    #expect(!isGerman)
  }

  @Test func `kept bytes give the same part`() throws {
    let parts = MadeUpArticles.parts(2, of: 0..<60) { $0 % 2 }
    let kept = try parts.map { try #require(SearchPart(bytes: $0.bytes())) }
    #expect(kept.map(\.keys) == parts.map(\.keys))
    #expect(kept.map { $0.bytes() } == parts.map { $0.bytes() })
    #expect(kept[0].language == "en")
    #expect(try SmallIndex(of: kept).files.map(\.bytes) == SmallIndex(of: parts).files.map(\.bytes))
    #expect(SearchPart(bytes: SearchPart(language: "sr-Latn").bytes())?.keys == [])
  }

  @Test func `a kept part counts on`() throws {
    let whole = MadeUpArticles.parts(1, of: 0..<20) { _ in 0 }
    let first = try #require(MadeUpArticles.parts(1, of: 0..<10, place: { _ in 0 }).first)
    var kept = try #require(SearchPart(bytes: first.bytes()))
    for number in 10..<20 {
      let zones = [
        SearchZone(weight: 20, text: Array("Title \(number)".utf8)),
        SearchZone(weight: 1, text: MadeUpArticles.text(number)),
      ]
      kept.add(key: MadeUpArticles.key(number), zones: zones)
    }
    #expect(try SmallIndex(of: [kept]).files.map(\.bytes) == SmallIndex(of: whole).files.map(\.bytes))
  }

  @Test func `damaged bytes give no part, or one that can be used`() throws {
    var part = SearchPart(language: "en")
    for (key, text) in ["numbing cream", "cream né", "skin numbing 皮膚"].enumerated() {
      part.add(key: UInt32(key * 1000), zones: [SearchZone(weight: 3, text: Array(text.utf8))])
    }
    let bytes = part.bytes()
    for end in bytes.indices { #expect(SearchPart(bytes: Array(bytes[..<end])) == nil) }
    #expect(SearchPart(bytes: bytes + [0]) == nil)
    for place in bytes.indices {
      for flip in [1, 2, 4, 8, 16, 32, 64, 128, 255] as [UInt8] {
        var damaged = bytes
        damaged[place] ^= flip
        if let kept = SearchPart(bytes: damaged) { _ = try SmallIndex(of: [kept, part], important: ["numbing"]) }
      }
    }
  }
}
