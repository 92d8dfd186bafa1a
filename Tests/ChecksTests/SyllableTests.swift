import Checks
import Foundation
import Testing

@Suite struct SyllableTests {
  /// Writes down the words that the rules get wrong: `CMUDICT=cmudict.dict RECORD_SYLLABLES=Sources/Checks/Words/syllables.txt`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_SYLLABLES"] != nil))
  func `the exceptions are recorded`() throws {
    let environment = ProcessInfo.processInfo.environment
    var known: [String: Int] = [:]
    for line in try String(contentsOfFile: environment["CMUDICT"] ?? "", encoding: .isoLatin1).split(separator: "\n") {
      let parts = line.split(separator: "#")[0].split(separator: " ")
      let word = String(parts[0].prefix { $0 != "(" })
      guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { continue }
      let count = parts.dropFirst().count { $0.last?.isNumber == true }
      known[word] = min(known[word] ?? count, count)
    }
    var words = Set<String>()
    for name in ["american-english", "british-english"] {
      let list = try String(contentsOfFile: "/usr/share/dict/" + name, encoding: .utf8)
      words.formUnion(list.split(separator: "\n").map { $0.lowercased() })
    }
    var byCount: [Int: [String]] = [:]
    for (word, count) in known where words.contains(word) && count > 0 && Syllables.countByRules(word) != count {
      byCount[count, default: []].append(word)
    }
    var text = ""
    for (count, words) in byCount.sorted(by: { $0.key < $1.key }) {
      var line = "\(count)"
      for word in words.sorted() {
        if line.utf8.count + word.utf8.count > 126 {
          text += line + "\n"
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      text += line + "\n"
    }
    try text.write(toFile: environment["RECORD_SYLLABLES"] ?? "", atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(byCount.values.map(\.count).reduce(0, +)) of \(words.intersection(known.keys).count) words")
  }

  @Test(arguments: [
    ("microneedling", 4), ("isotretinoin", 6), ("rosacea", 3), ("contraindication", 6), ("radiofrequency", 6),
    ("dermaroller", 4), ("elastin", 3), ("keloid", 2), ("erythema", 4), ("melasma", 3), ("hypopigmentation", 6),
    ("esthetician", 4), ("microcurrent", 4), ("immunosuppressed", 5), ("tretinoin", 4), ("hyperpigmentation", 6),
    ("the", 1), ("table", 2), ("while", 1), ("needles", 2), ("wanted", 2), ("looked", 1), ("safely", 2), ("quiet", 2),
    ("react", 2), ("video", 3), ("patient", 2), ("don't", 1), ("isn\u{2019}t", 2), ("every", 2), ("different", 2),
    ("caf\u{E9}", 2), ("rhythm", 2), ("tsk", 1), ("bruises", 2), ("redness", 2), ("anaesthetic", 4),
    ("clinic\u{2019}s", 2),
  ])
  func `syllables are counted as they are said`(word: String, count: Int) {
    #expect(Syllables.count(word) == count)
  }
}
