import Testing
import Values

@Suite struct ContentHashTests {
  /// Made with the reference implementation, of the bytes 3, 10, 17 … (each 7 more, modulo 256).
  @Test(arguments: [
    (0, "ef46db3751d8e999"), (1, "1f25c8d0bc1f4bb6"), (3, "31d2363f52e564c9"), (4, "9bb64b7d66ee9fda"),
    (7, "9a7b149959ce60d8"), (8, "dab99d95c6f90092"), (12, "d52e407833af5133"), (31, "a2aa5f33cc4a6119"),
    (32, "23c3c17ef790fd97"), (33, "50a7cfc7ba588784"), (63, "5e3e54b431c7493c"), (64, "0eb64b3ef6eeb01f"),
    (100, "a61f8d4c170fe531"), (1000, "5f235fa033f1a3fb"),
  ]) func `hashes are those of XXH64`(_ count: Int, _ digits: String) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
    #expect(ContentHash(of: bytes).hexadecimal == digits)
    #expect(ContentHash(of: ([0] + bytes)[1...]).hexadecimal == digits)
    #expect(ContentHash(hexadecimal: digits) == ContentHash(of: bytes))
  }

  @Test(arguments: ["", "0", "ef46db3751d8e99", "ef46db3751d8e9999", "gf46db3751d8e999", "+f46db3751d8e999"])
  func `other texts aren't hashes`(_ text: String) { #expect(ContentHash(hexadecimal: text) == nil) }
}
