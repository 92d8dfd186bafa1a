import Diagnostics
import Foundation
import Testing

@Suite struct RuleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `ids are unique, in order, and words joined by hyphens`() {
    let ids = Rule.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    for id in ids { #expect(id.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil, "\(id)") }
  }

  @Test func `every rule explains itself`() {
    for rule in Rule.all {
      for text in [rule.title, rule.reason] {
        #expect(text.contains(#/^\p{Lu}.*\.$/#) && !text.contains("\n"), "\(rule.id): \(text)")
      }
      #expect(!rule.bad.isEmpty && !rule.good.isEmpty && rule.bad != rule.good, "\(rule.id)")
    }
  }

  @Test func `an example shows the bad text and the good one`() {
    let rule = Rule("x", .links, title: "T.", reason: "R.", bad: "one\n\ntwo", good: "three")
    #expect(rule.example == "Instead of:\n\n    one\n\n    two\n\nwrite:\n\n    three")
  }

  @Test func `every rule that the code declares is listed, and is named like its id`() throws {
    let folder = Self.root.appending(path: "Sources/Diagnostics")
    var ids: [String] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: #/static let (\w+)(?:: Rule)? = (?:Rule|\.init)\(\s*"([^"]*)"/#) {
        ids.append(String(match.2))
        #expect(match.1.lowercased() == match.2.filter { $0 != "-" })
      }
    }
    #expect(ids.sorted() == Rule.all.map(\.id))
  }

  @Test func `every rule has a project that breaks it`() throws {
    let folder = Self.root.appending(path: "Tests/Fixtures/bad")
    var broken = Set<String>()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      let file = folder.appending(path: name + "/expected.txt")
      // `make.sh` writes the longest expectations; other fixtures show the same rules.
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      // `path:line:column: severity: message [rule]`; source lines and hints are indented.
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        guard line.first != UInt8(ascii: " "), line.last == UInt8(ascii: "]"),
          let bracket = line.lastIndex(of: UInt8(ascii: "["))
        else { continue }
        broken.insert(String(decoding: line[line.index(after: bracket)...].dropLast(), as: UTF8.self))
      }
    }
    for rule in Rule.all { #expect(broken.contains(rule.id), "no fixture breaks \(rule.id)") }
  }
}
