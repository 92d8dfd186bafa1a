import Foundation
import Testing

@Suite struct CommonMarkOracleTests {
  /// Other documents every run; a failure prints the seed, and `SITEGEN_SEED` runs it again.
  @Test func `ten thousand generated documents look as libcmark renders them`() {
    let seed =
      ProcessInfo.processInfo.environment["SITEGEN_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...(.max / 2))
    print("seed \(seed)")
    var compared = 0
    var index = -1
    while compared < 10_000 {
      index += 1
      var generator = MarkdownGenerator(seed: seed &+ UInt64(index) &* 7919)
      let markdown = generator.document()
      let smart = index % 2 == 0
      guard let ours = Oracle.ours(markdown, smart: smart) else { continue }
      compared += 1
      let wanted = String(decoding: Array(Oracle.html(markdown, smart: smart).utf8), as: UTF8.self)
      if ours != wanted {
        Issue.record("seed \(seed), document \(index):\n\(markdown)\n--- libcmark\n\(wanted)\n--- ours\n\(ours)")
        return
      }
    }
    // Some documents are refused before libcmark sees them; if many were, little would be compared.
    #expect(index < 10_500)
  }
}
