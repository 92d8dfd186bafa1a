import Foundation

// Writes a Swift file with a Bloom filter of English words: embed-words OUTPUT NOTICE LIST…
// The search page asks it before it takes a word for a misspelling of another one.

/// How many files the filter is divided into, so that a page loads only one of them.
let partCount = 50
/// With nine bits a word and six positions, one of 75 other words is taken for a good one (B. H. Bloom, "Space/Time Trade-offs
/// in Hash Coding with Allowable Errors", 1970).
let (bitsPerWord, positions) = (9, 6)

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  print("usage: embed-words OUTPUT NOTICE LIST…")
  exit(64)
}

/// The words of a list in small letters without accents; possessives are left out.
func words(_ path: String) throws -> [String] {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  return text.split(whereSeparator: \.isNewline).filter { !$0.hasSuffix("'s") }.map {
    $0.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).filter { $0 != "'" }
  }.filter { $0.utf8.count > 2 && $0.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } }
}

/// FNV-1a of 32 bits (G. Fowler, L. C. Noll, K.-P. Vo), begun with any number.
func hash(_ word: String, from start: UInt32) -> UInt32 {
  word.utf8.reduce(start) { ($0 ^ UInt32($1)) &* 16_777_619 }
}

var all = Set<String>()
for list in arguments[3...] { all.formUnion(try words(list)) }
let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
let digitCount = all.count * bitsPerWord / partCount / 6 + 1
var parts = Array(repeating: Array(repeating: 0, count: digitCount), count: partCount)
for word in all {
  let first = hash(word, from: 2_166_136_261)
  let step = UInt64(hash(word, from: first)) + 1
  for position in 0..<positions {
    let bit = Int((UInt64(first) + UInt64(position) * step) % UInt64(digitCount * 6))
    parts[Int(first >> 16) % partCount][bit / 6] |= 1 << (bit % 6)
  }
}
let notice = (try? Data(contentsOf: URL(filePath: arguments[2])))?.base64EncodedString() ?? ""
var source = "/// A filter of English words, made when the program was built.\nenum EnglishWordFilter {\n"
source += "  static let notice = \"\(notice)\"\n  static let parts: [String] = [\n"
for part in parts { source += "    \"\(String(decoding: part.map { digits[$0] }, as: UTF8.self))\",\n" }
source += "  ]\n}\n"
try source.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
