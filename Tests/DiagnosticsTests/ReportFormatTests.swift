import Diagnostics
import Foundation
import Testing

@Suite struct ReportFormatTests {
  private let problems: [Diagnostic] = [
    .error(
      .link, SourceLocation(path: "Content/a b.md", 7..<11), "there is no file 'x,y:z'\n%",
      hint: "did you mean 'x'?"),
    .warning(.file, SourceLocation(path: "Content/b.md"), "odd"),
  ]
  private let text = TextReport(isColored: false) { _ in Array("a\n\n1234[x](y)\n".utf8) }

  @Test func `JSON contains every field and the summary`() throws {
    let report = try ReportFormat.json.report(problems, summary: ["errors": 1], text: text).text
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let list = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(list.count == 2)
    #expect(list[0]["path"] as? String == "Content/a b.md")
    #expect(list[0]["line"] as? Int == 3)
    #expect(list[0]["column"] as? Int == 5)
    #expect(list[0]["endColumn"] as? Int == 9)
    #expect(list[0]["severity"] as? String == "error")
    #expect(list[0]["rule"] as? String == "link")
    #expect(list[0]["hint"] as? String == "did you mean 'x'?")
    #expect((object["summary"] as? [String: Int]) == ["errors": 1])
  }

  @Test func `workflow commands escape what would end them`() throws {
    let report = try ReportFormat.github.report(problems, summary: [:], text: text).text
    #expect(
      report == """
        ::error file=Content/a b.md,line=3,col=5,endColumn=9,title=link::there is no file 'x,y:z'%0A%25 (did you mean 'x'?)
        ::warning file=Content/b.md,title=file::odd

        """)
  }

  @Test func `SARIF names the version, the rules and the places`() throws {
    let report = try ReportFormat.sarif.report(problems, summary: [:], text: text).text
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["link", "file"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["file", "link"])
    for (key, text) in [
      ("shortDescription", Rule.link.title), ("fullDescription", Rule.link.reason), ("help", Rule.link.example),
    ] {
      #expect(rules[1][key] as? [String: String] == ["text": text])
    }
    #expect(report.contains("Content/a%20b.md"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `columns are counted in characters, in JSON in bytes`(_ end: String)
    throws
  {
    let source = "---\(end)---\(end)ÄÖ [x](no.md)\(end)"
    let start = 6 + 2 * end.utf8.count
    let problem = Diagnostic.error(.link, SourceLocation(path: "a.md", start + 9..<start + 14), "m")
    let text = TextReport(isColored: false) { _ in Array(source.utf8) }
    func report(_ format: ReportFormat) throws -> String { try format.report([problem], summary: [:], text: text).text }
    #expect(try report(.text).hasPrefix("a.md:3:8: error"))
    #expect(try report(.github).contains("line=3,col=8,endColumn=13,"))
    let json = try report(.json)
    #expect(json.contains("\"column\" : 10,") && json.contains("\"endColumn\" : 15,"))
    let sarif = try report(.sarif)
    #expect(sarif.contains("\"startColumn\" : 8,") && sarif.contains("\"endColumn\" : 13,"))
    #expect(sarif.contains("\"columnKind\" : \"unicodeCodePoints\""))
  }

  @Test func `a byte order mark has no column`() {
    let lines = LineIndex(Array("\u{FEFF}äb\nc".utf8))
    for (range, expected, end) in [(0..<5, "1:1", 2), (3..<5, "1:1", 2), (5..<6, "1:2", 3), (7..<8, "2:1", 2)] {
      let position = LinePosition(ByteRange(range), in: lines)
      #expect(position.description == expected && position.endColumn == end)
    }
    #expect(LinePosition(ByteRange(5..<6), in: lines).byteColumn == 3)
    let mark = LinePosition(ByteRange(0..<3), in: LineIndex(TextEncoding.byteOrderMark))
    #expect(mark.description == "1:1" && mark.endColumn == 1)
  }

  @Test(arguments: ReportFormat.allCases) func `a problem is reported even if its file is shorter now or missing`(
    _ format: ReportFormat
  ) throws {
    let problem = Diagnostic.error(.link, SourceLocation(path: "a.md", 50..<60), "m")
    for source in [nil, [], Array("x\n".utf8)] {
      let text = TextReport(isColored: false) { _ in source }
      #expect(try format.report([problem], summary: [:], text: text).text.contains("a.md"))
    }
  }
}
