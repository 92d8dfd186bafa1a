import Articles
import Checks
import Foundation
import Markdown
import Testing

/// How well contradictions are found in pages that others have written: `make check-quality` prints it.
@Suite struct ContradictionQualityTests {
  private struct Page: Decodable {
    var id: String, contradiction: Bool, kind: String, pair: [String], text: String
  }

  private static func pages(_ file: String) throws -> [Page] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Quality/\(file)")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Page.self, from: Data($0.utf8))
    }
  }

  /// The topics were written on all files but g; nobody who wrote them has looked into that one.
  @Test(arguments: [
    ("pages-a.jsonl", 0.93, 0), ("pages-b.jsonl", 0.9, 0), ("pages-c.jsonl", 0.7, 1), ("pages-d.jsonl", 0.9, 0),
    ("pages-e.jsonl", 0.9, 1), ("pages-f.jsonl", 0.85, 1), ("pages-g.jsonl", 0.7, 2),
    ("pages-h.jsonl", 0.4, 1), ("pages-i.jsonl", 0.55, 1), ("pages-j.jsonl", 0.7, 2),
  ])
  func `pages that contradict themselves are found`(file: String, recall: Double, alarms: Int) throws {
    let environment = ProcessInfo.processInfo.environment
    var (right, missed, false_) = (0, 0, 0)
    for page in try Self.pages(file) {
      let prose = try prose(page.text)
      let found = Statements(prose).contradictions
      switch (page.contradiction, found.isEmpty) {
      case (true, false): right += 1
      case (true, true): missed += 1
      case (false, false): false_ += 1
      case (false, true): break
      }
      guard environment["QUALITY_DETAILS"] == file, page.contradiction == found.isEmpty else { continue }
      print("QUALITY ==", page.id, page.contradiction ? "missed" : "FALSE", page.kind, page.pair)
      for pair in found { print("QUALITY   ", pair.topic, "|", prose.text(pair.first), "|", prose.text(pair.second)) }
      if environment["QUALITY_ASSERTIONS"] != nil {
        for line in Statements.explanation(of: prose) where line.contains("of [") { print("QUALITY      ", line) }
      }
    }
    print("QUALITY \(file): contradictions: recall \(right) of \(right + missed), false alarms \(false_)")
    #expect(Double(right) >= recall * Double(right + missed) && false_ <= alarms)
  }
}
