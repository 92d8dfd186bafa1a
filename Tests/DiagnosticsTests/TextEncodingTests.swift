import Diagnostics
import Testing

@Suite struct TextEncodingTests {
  @Test(
    arguments: [
      ([0x61, 0xB5, 0x67], 1), ([0xC3], 0), (Array("abcdefgh".utf8) + [0xED, 0xA0, 0x80], 8), ([0xC0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), (Array("é".utf8) + [0xFF], 2),
    ] as [([UInt8], Int)]) func `the first byte that makes no character is found`(_ bytes: [UInt8], _ offset: Int)
  {
    #expect(TextEncoding.invalidOffset(in: bytes) == offset)
  }

  @Test(arguments: ["", "plain", "naïve — 👩🏽‍⚕️", "\u{FFFE}", String(repeating: "x", count: 100) + "é"])
  func `valid text has none`(_ text: String) { #expect(TextEncoding.invalidOffset(in: Array(text.utf8)) == nil) }

  @Test func `a problem has its line and column`() throws {
    let problem = try #require(TextEncoding.problem(in: Array("ok\n5 ".utf8) + [0xB5], path: "a.md"))
    #expect((problem.location.line, problem.location.column) == (2, 3))
    #expect(problem.message.contains("B5"))
  }

  @Test func `UTF-16 and NUL are named as what they are`() {
    #expect(TextEncoding.problem(in: [0xFF, 0xFE, 0x61, 0], path: "a")?.message.contains("UTF-16") == true)
    #expect(TextEncoding.problem(in: [0x61, 0], path: "a")?.message.contains("NUL") == true)
  }
}
