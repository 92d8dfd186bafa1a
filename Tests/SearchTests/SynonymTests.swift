@testable import Search
import Testing

@Suite struct SynonymTests {
  @Test(arguments: [
    ("Pre-op checks", "Preop"), ("covid-19, B-12", "covid19 B12"), ("5-10 mg, 20-year", ""), ("a - b, -c d-", ""),
    ("follow\u{2011}up", "followup"), ("up\u{2010}to", "upto"), ("state-of-the-art", "stateof ofthe theart"),
    ("é-û", "éû"),
  ]) func `words with a hyphen are one word, too`(_ text: String, _ joined: String) {
    let lines = String(decoding: JoinedWords(language: "de").lines(of: Array(text.utf8)), as: UTF8.self)
    #expect(lines.split(separator: "\n").joined(separator: " ") == joined)
  }

  @Test(arguments: [
    ("en", "A side effect, and SIDE EFFECTS.", "sideeffect sideeffect"), ("en", "beside effects", ""),
    ("de", "A side effect", ""), ("de", "Rosy skin", "rosyskin"), ("de", "rosyskin rosy", ""),
  ]) func `phrases that mean something together are one word, too`(_ language: String, _ text: String, _ joined: String)
  {
    let words = JoinedWords([["erythema", "rosy skin"]], language: language)
    let lines = String(decoding: words.lines(of: Array(text.utf8)), as: UTF8.self)
    #expect(lines.split(separator: "\n").joined(separator: " ") == joined)
  }

  @Test func `groups of words are those of which the site has one`() throws {
    var part = SearchPart(language: "en")
    part.add(key: 1, zones: [SearchZone(weight: 1, text: Array("Erythema and the fee".utf8))])
    let index = try SmallIndex(
      of: [part],
      synonyms: [["Erythema", "rosy skin", "erythemas"], ["oedema", "swelling"], ["fee", "皮膚"], ["fee", "fees"]])
    let groups = try #require(index.manifest["same"] as? [[String]])
    #expect(groups.contains(["erythema", "rosyskin"]))
    #expect(groups.contains { $0.contains("price") && $0.contains("fee") })
    #expect(!groups.joined().contains("oedema") && !groups.joined().contains { $0.contains("皮") })
    #expect(
      groups.allSatisfy { $0.count > 1 && $0.contains { ["erythema", "fee"].contains($0) } || $0.contains("redness") })
  }

  @Test(arguments: [
    ("de-AT", "Was kostet das? Gebühren", "preis"), ("es", "Los moretones", "hematoma"),
    ("fr", "Les œdèmes, œdème", "gonflement"),
    ("it", "Un livido", "ematoma"), ("pt-BR", "Comichão", "prurido"), ("nl", "Blauwe plekken", "bloeduitstorting"),
    ("pl", "Świąd", "swedzi"), ("ar", "الكدمات والحكة", "كدمه"),
  ]) func `other languages have lay words, too`(_ language: String, _ text: String, _ other: String) throws {
    var part = SearchPart(language: language)
    let words = JoinedWords(language: language).lines(of: Array(text.utf8))
    part.add(key: 1, zones: [SearchZone(weight: 1, text: Array(text.utf8)), SearchZone(weight: 1, text: words)])
    let index = try SmallIndex(of: [part], language: language)
    let groups = try #require(index.manifest["same"] as? [[String]])
    #expect(groups.contains { $0.contains(other) }, "\(groups)")
    #expect(groups.count <= 3, "\(groups)")
  }

  @Test func `a word is in one group of its language`() {
    for language in ["ar", "de", "es", "fr", "it", "nl", "pl", "pt"] {
      let groups = Synonyms.all([], language: language)
      #expect(groups.count > 30 && groups.allSatisfy { $0.count > 1 && !$0.contains("") }, "\(language)")
      let words = groups.joined()
      #expect(
        Set(words).count == words.count,
        "\(language): \(Dictionary(grouping: words) { $0 }.filter { $1.count > 1 }.keys)")
    }
  }

  /// The same as in `search.js`.
  @Test func `good words are known, and others hardly ever`() throws {
    let index = try SmallIndex(of: [SearchPart(language: "en")])
    let parts = try (0..<50).map { number in
      let file = try #require(index.files.first { $0.name == "words-\(number).json" })
      return Array(file.bytes.dropFirst().dropLast())
    }
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    func isKnown(_ word: String) -> Bool {
      func hash(_ start: UInt32) -> UInt32 { word.utf8.reduce(start) { ($0 ^ UInt32($1)) &* 16_777_619 } }
      let (first, step) = (hash(2_166_136_261), hash(hash(2_166_136_261)))
      let part = parts[Int((first >> 16) % 50)]
      return (0..<6).allSatisfy { turn in
        let bit = Int((UInt64(first) + UInt64(turn) * (UInt64(step) + 1)) % UInt64(part.count * 6))
        return (digits.firstIndex(of: part[bit / 6]) ?? 0) >> (bit % 6) & 1 == 1
      }
    }
    for word in ["price", "prices", "dairy", "colour", "color", "dont", "cafe", "pregnancy", "diarrhoea"] {
      #expect(isKnown(word), "\(word)")
    }
    // Letters that no English word has in this order.
    let letters = Array("bcdfghjklmnpqrst")
    let wrong = (0..<4096).count { number in
      isKnown("zqx" + String([letters[number >> 8], letters[number >> 4 & 15], letters[number & 15]]))
    }
    #expect(wrong < 110)
  }
}
