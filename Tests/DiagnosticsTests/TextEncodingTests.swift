import Diagnostics
import Testing

@Suite struct TextEncodingTests {
  @Test(
    arguments: [
      ([0x61, 0xB5, 0x67], 1), ([0xC3], 0), (Array("abcdefgh".utf8) + [0xED, 0xA0, 0x80], 8), ([0xC0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), (Array("é".utf8) + [0xFF], 2),
    ] as [([UInt8], Int)]) func `the first invalid byte is found`(_ bytes: [UInt8], _ offset: Int)
  {
    #expect(TextEncoding.invalidOffset(in: bytes) == offset)
  }

  @Test(arguments: ["", "plain", "naïve — 👩🏽‍⚕️", "\u{FFFE}", String(repeating: "x", count: 100) + "é"])
  func `valid text has none`(_ text: String) { #expect(TextEncoding.invalidOffset(in: Array(text.utf8)) == nil) }

  /// The standard library decodes the same bytes in its own way.
  @Test func `text is valid if the standard library can decode it`() {
    let heads: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF]
    let starts = heads + [0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF]
    let others: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for first in starts {
      for second in others {
        for third in others {
          for fourth in others {
            for padding in [0, 5, 8] {
              let bytes = [UInt8](repeating: 0x61, count: padding) + [first, second, third, fourth]
              var decoder = UTF8()
              var iterator = bytes.makeIterator()
              var offset: Int? = 0
              decoding: while let position = offset {
                switch decoder.decode(&iterator) {
                case .scalarValue(let scalar): offset = position + UTF8.width(scalar)
                case .error: break decoding
                case .emptyInput: offset = nil
                }
              }
              guard TextEncoding.invalidOffset(in: bytes) != offset else { continue }
              Issue.record("\(bytes): \(TextEncoding.invalidOffset(in: bytes) ?? -1), not \(offset ?? -1)")
            }
          }
        }
      }
    }
  }

  @Test func `a problem has its line and column`() throws {
    let text = Array("ok\n5 ".utf8) + [0xB5]
    let problem = try #require(TextEncoding.problem(in: text, path: "a.md"))
    #expect(problem.location.position(in: text)?.description == "2:3")
    #expect(problem.message.contains("B5"))
  }

  @Test func `UTF-16 and NUL bytes are recognized`() {
    #expect(TextEncoding.problem(in: [0xFF, 0xFE, 0x61, 0], path: "a")?.message.contains("UTF-16") == true)
    #expect(TextEncoding.problem(in: [0x61, 0], path: "a")?.message.contains("NUL") == true)
  }
}
