import Diagnostics
import Testing

@testable import Server

/// What the desk is told.
@Suite struct DeskTests {
  private func sentence(at word: String, in text: String) throws -> WrittenSentence {
    let bytes = Array(text.utf8)
    let place = try #require(bytes.firstRange(of: Array(word.utf8)))
    return WrittenSentence(at: ByteRange(place.lowerBound..<place.upperBound), in: bytes)
  }

  @Test(arguments: [
    ("One. Two words here. Three.", "words", " Two words here."),
    ("One\n\nTwo words\nhere\n\nThree", "words", "Two words\nhere"),
    ("- One words\n- Two", "words", " One words"), ("words", "words", "words"),
    ("# Words of it\n\nMore.", "of", " Words of it"),
    ("It is 0.5 mm words deep. More.", "words", "It is 0.5 mm words deep."),
    ("Ärzte sagen words. Ü.", "words", "Ärzte sagen words."),
  ])
  func `the sentence around a place is found`(_ text: String, _ word: String, _ expected: String) throws {
    let found = try sentence(at: word, in: text).text
    #expect(found.trimming == expected.trimming)
  }

  @Test func `lines and columns count from one`() throws {
    let found = try sentence(at: "here", in: "One\nTwo here")
    #expect((found.line, found.column) == (2, 5))
    #expect(WrittenSentence(at: nil, in: [1, 2]).text.isEmpty)
    #expect(WrittenSentence(at: ByteRange(90..<95), in: [1, 2]).text.isEmpty)
    #expect(WrittenSentence(at: ByteRange(0..<0), in: []).text.isEmpty)
  }

  @Test func `a flood without an end is cut`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    #expect(WrittenSentence(at: ByteRange(50_000..<50_001), in: bytes).text.utf8.count < 3000)
  }

  @Test func `editors are opened at the place, and nothing else is`() {
    #expect(EditorAddress("vscode")?.address(of: "/a b/c.md", line: 3, column: 7) == "vscode://file/a%20b/c.md:3:7")
    #expect(
      EditorAddress("my-edit://{file}?l={line}")?.address(of: "/c.md", line: 3, column: 7) == "my-edit:///c.md?l=3")
    for text in [
      "", "emacs", "javascript:alert('{file}')", "https://evil.example/{file}", "data:text/html,{file}", "x://no",
      "{file}",
    ] {
      #expect(EditorAddress(text) == nil, "\(text)")
    }
  }

  @Test func `types are those that browsers insist on`() {
    #expect(ContentType.of("a/index.html") == "text/html; charset=utf-8")
    #expect(ContentType.of("a.b/PICTURE.AVIF") == "image/avif")
    #expect(ContentType.of("a.html/name") == "application/octet-stream")
    #expect(ContentType.of("") == "application/octet-stream")
  }
}

extension String {
  fileprivate var trimming: String {
    String(drop { $0 == " " || $0 == "\n" || $0 == "#" || $0 == "-" }.reversed().drop { $0 == "\n" }.reversed())
  }
}
