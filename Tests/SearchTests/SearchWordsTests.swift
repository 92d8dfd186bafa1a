import Search
import Testing

@Suite struct SearchWordsTests {
  private static func words(_ text: String, language: String = "de") -> [String] {
    SearchWords.stems(of: Array(text.utf8), language: language).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("", ""), (" ,.-", ""), ("One two", "one two"), ("one-two/three", "one two three"), ("0.5 mm, 3D", "0 5 mm 3d"),
    ("Don't 'stop'", "dont stop"), ("patient’s “skin”…", "patients skin"), ("a\u{A0}b–c", "a b c"),
    ("exactly8 exactly8b", "exactly8 exactly8b"), ("SIXTEENLETTERSAB c", "sixteenlettersab c"),
    ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen zerowidth"), ("cafe\u{301} café CAFÉ", "cafe cafe cafe"),
    ("Straße Œuvre Þing ŁÓDŹ", "strasse oeuvre thing lodz"), ("İstanbul ısı", "istanbul isi"),
    ("Кожа ΔΕΡΜΑ", "кожа δερμα"), ("皮膚 retinol。ケア", "皮 膚 retinol ケ ア"), ("m² CO₂ ½ ٣٤ ＳＰＦ Ⅲ", "m2 co2 34 spf iii"),
    ("Θεραπεία ΚΊΝΔΥΝΟΣ κίνδυνος ᾠδή", "θεραπεια κινδυνοσ κινδυνοσ ωδη"), ("Ёлка йод", "елка иод"),
    ("السُّكَّري والسكري للسكري سكري", "سكري سكري سكري سكري"), ("ألم الألم إلم آلم", "الم الم الم الم"),
    ("مستشفى مستشفي فاطمة مـــاء", "مستشفي مستشفي فاطمه ماء"), ("۵۰۰ ५०० ５００", "500 500 500"), ("שָׁלוֹם", "שלום"),
    ("בית־חולים", "בית חולים"),
    ("한국어", "한국어"), ("Ǆ ẉ ǘ", "ǆ w u"),
  ]) func `a text has its words`(_ text: String, _ words: String) {
    #expect(Self.words(text).joined(separator: " ") == words)
  }

  @Test(arguments: [("en", "bruis"), ("en-GB", "bruis"), ("EN", "bruis"), ("enm", "bruises"), ("de", "bruises")])
  func `only English is stemmed`(_ language: String, _ stem: String) {
    #expect(Self.words("Bruises", language: language) == [stem])
  }

  @Test func `words of more than forty bytes are left out`() {
    for letter in ["x", "é", "я"] {
      let most = 40 / (letter == "я" ? 2 : 1)
      let (longest, longer) = (String(repeating: letter, count: most), String(repeating: letter, count: most + 1))
      #expect(Self.words("a \(longest) \(longer) b").count == 3)
      #expect(Self.words("a \(longer)").count == 1)
    }
  }

  @Test(
    arguments: [
      [0x61, 0xFF, 0x62], [0x61, 0xC3], [0x61, 0xE2, 0x80], [0x61, 0xC0, 0x80, 0x62], [0x61, 0xED, 0xA0, 0x80, 0x62],
      [0x61, 0xF5, 0x80, 0x80, 0x80, 0x62],
    ] as [[UInt8]]) func `bytes that aren't UTF-8 end a word`(_ bytes: [UInt8])
  {
    let words = SearchWords.stems(of: bytes, language: "de")
    #expect(words == (bytes.last == 0x62 ? [[0x61], [0x62]] : [[0x61]]))
  }

  @Test func `the words of any character are UTF-8`() {
    let all = (0x80...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let text = all.flatMap { Array("x\($0)y ".utf8) }
    let words = SearchWords.stems(of: text, language: "de")
    #expect(words.count > 100_000)
    #expect(words.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test func `a word is the same wherever a text ends`() {
    let text = Array("Numbing-cream, 20 minutes before: it's the clinician’s choice".utf8)
    for end in text.indices {
      let whole = SearchWords.stems(of: Array(text[..<end]), language: "de")
      let apart = SearchWords.stems(of: Array(text[..<end]) + Array(" .        ".utf8), language: "de")
      #expect(whole == apart)
    }
  }
}
