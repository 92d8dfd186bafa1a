import Articles
import Checks
import Diagnostics
import Foundation
import Markdown
import Testing

/// How well claims are found in sentences that others have written: `make check-quality` prints it.
@Suite struct QualityTests {
  private struct Sentence: Decodable {
    var id: String, text: String, kinds: [String], wording: String
  }

  private struct Score {
    var right = 0, missed = 0, false_ = 0, kinds = 0
    var missedIDs: [String] = [], falseIDs: [String] = []
    var precision: Double { Double(right) / Double(max(1, right + false_)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
  }

  private static let rules = [
    "no-risk": "claim-no-risk", "painless": "claim-painless", "guarantee": "claim-guarantee",
    "safe-absolute": "claim-safe-absolute", "permanent": "claim-permanent", "cure": "claim-cure",
    "superlative": "claim-superlative", "no-downtime": "claim-no-downtime", "instant": "claim-instant",
    "pigment-safe": "claim-pigment-safe", "official-approval": "claim-fda-approved", "absorption": "claim-absorption",
    "proven-uncited": "claim-proven-uncited", "stat-uncited": "claim-stat-uncited",
    "compare-uncited": "claim-compare-uncited", "natural": "claim-vague-natural", "body-shame": "claim-body-shame",
    "urgency": "claim-urgency", "testimonial": "testimonial-typical", "celebrity": "claim-celebrity",
    "like-surgery": "claim-like-surgery", "off-label": "claim-off-label",
  ]

  private static func score(_ file: String) throws -> [String: Score] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Quality/\(file)")
    var scores: [String: Score] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let sentence = try JSONDecoder().decode(Sentence.self, from: Data(line.utf8))
      // Sources that are cited must be there.
      let notes = sentence.text.matches(of: /\[\^(\w+)\]/).map { "\n\n[^\($0.1)]: A source." }.joined()
      let found = ClaimFinder.all.findings(in: try prose(sentence.text + notes)).map(\.claim.rule.id)
      let wanted = sentence.kinds.compactMap { rules[$0] }
      for part in ["all", sentence.wording] {
        var score = scores[part] ?? Score()
        switch (wanted.isEmpty, found.isEmpty) {
        case (false, false):
          score.right += 1
          if !Set(wanted).isDisjoint(with: found) { score.kinds += 1 }
        case (false, true):
          score.missed += 1
          score.missedIDs.append(sentence.id)
        case (true, false):
          score.false_ += 1
          score.falseIDs.append("\(sentence.id):\(found.joined(separator: ","))")
        case (true, true): break
        }
        scores[part] = score
      }
    }
    return scores
  }

  /// The rules were written on the files a to f; g was written by somebody who had not seen them, and nobody has looked into it while
  /// they were written. What was reached must not get worse.
  @Test(arguments: [
    ("claims-a.jsonl", 0.96, 0.92), ("claims-b.jsonl", 0.95, 0.89), ("claims-c.jsonl", 0.95, 0.92),
    ("claims-d.jsonl", 0.94, 0.89), ("claims-e.jsonl", 0.97, 0.94), ("claims-f.jsonl", 0.97, 0.93),
    ("claims-g.jsonl", 0.92, 0.73),
  ])
  func `claims are found`(file: String, precision: Double, recall: Double) throws {
    let all = try Self.score(file)
    let score = try #require(all["all"])
    #expect(score.right + score.missed >= 150 && score.precision >= precision && score.recall >= recall)
    for (part, score) in all.sorted(by: { $0.key < $1.key }) {
      func percent(_ value: Double) -> String { String(format: "%.2f", value) }
      print(
        "QUALITY \(file) \(part): precision \(percent(score.precision)) recall \(percent(score.recall))",
        "kind \(percent(Double(score.kinds) / Double(max(1, score.right)))) (\(score.right) right, \(score.missed) missed, \(score.false_) false)"
      )
      if ProcessInfo.processInfo.environment["QUALITY_DETAILS"] == file, part != "all" {
        print("QUALITY missed", score.missedIDs.joined(separator: " "))
        print("QUALITY false", score.falseIDs.joined(separator: " "))
      }
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["QUALITY_TEXT"] != nil))
  func `why a sentence is judged as it is`() throws {
    for line in Statements.explanation(of: try prose(ProcessInfo.processInfo.environment["QUALITY_TEXT"] ?? "")) {
      print("QUALITY", line)
    }
  }
}
