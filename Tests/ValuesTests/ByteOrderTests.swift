import Testing
import Values

struct ByteOrderTests {
  @Test func `texts are in the order of their bytes, whatever their lengths and letters`() {
    var texts = ["", "a", "ab", "abcdefgh", "abcdefgi", "abcdefghi", "Zebra", "zebra", "e\u{301}", "é", "ÿ", "日本", "𠮷"]
    // Long common beginnings, and a difference at each place of the eight bytes that are compared at once.
    for place in 0..<20 {
      var bytes = Array(repeating: UInt8(ascii: "m"), count: 20)
      for byte in "a\u{7F}z".utf8 {
        bytes[place] = byte
        texts.append(String(decoding: bytes, as: UTF8.self))
        texts.append(String(decoding: bytes.prefix(place + 1), as: UTF8.self))
      }
    }
    let wrong = texts.flatMap { first in
      texts.filter { second in
        first.precedesByBytes(second) != first.utf8.lexicographicallyPrecedes(second.utf8)
      }.map { (first, $0) }
    }
    #expect(wrong.isEmpty)
  }
}
