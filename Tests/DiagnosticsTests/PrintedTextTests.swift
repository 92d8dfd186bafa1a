import Diagnostics
import Foundation
import Testing

@Suite struct PrintedTextTests {
  /// What commands a terminal, ends a line or turns the text around.
  private static let commands = [
    "\u{1B}", "\u{7}", "\r", "\u{8}", "\0", "\u{7F}", "\u{9B}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}",
    "\u{2066}",
    "\u{200F}", "\u{61C}", "\u{E0041}",
  ]

  @Test(arguments: commands) func `nothing that is printed commands a terminal`(_ command: String) throws {
    let text = "a\(command)[2Jb"
    #expect(PrintedText.line(text).text == "a\u{FFFD}[2Jb\n")
    #expect(PrintedText.lines(text + "\nc").text == "a\u{FFFD}[2Jb\nc")
    #expect(PrintedText.csv([[text, "c"]]).text == "a\u{FFFD}[2Jb,c\r\n")
    #expect(
      !PrintedText.html("<p>\(text)</p>").text.unicodeScalars.contains(try #require(command.unicodeScalars.first)))
    // Programs read what was written.
    let json = PrintedText.json(String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)).text
    #expect(!json.unicodeScalars.contains(try #require(command.unicodeScalars.first)))
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
    let diagnostic = Diagnostic.error(.file, SourceLocation(path: "Content/\(text).md"), text, hint: text)
    for format in ReportFormat.allCases {
      let report = try format.report([diagnostic], summary: [:], text: TextReport(isColored: false) { _ in nil }).text
      #expect(!report.unicodeScalars.contains(try #require(command.unicodeScalars.first)), "\(format)")
    }
  }

  @Test(arguments: [
    ("::error::x", "\u{FFFD}:error::x"), ("  ::set-output name=a::b", "  \u{FFFD}:set-output name=a::b"),
    ("a\n::warning::x", "a\n\u{FFFD}:warning::x"), ("a ##[error]x", "a # #[error]x"),
    ("##vso[task.setvariable variable=a]b", "# #vso[task.setvariable variable=a]b"),
    ("##teamcity[x]", "# #teamcity[x]"), ("###[x]", "## #[x]"), ("a::b", "a::b"), ("## Heading", "## Heading"),
    ("std::x ## y", "std::x ## y"),
  ]) func `no line is a command of a build server`(_ text: String, _ expected: String) {
    #expect(PrintedText.lines(text).text == expected)
  }

  @Test func `a line feed in a name makes no line`() {
    #expect(PrintedText.line("Left out: a\n::error::x").text == "Left out: a\u{FFFD}::error::x\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), (" =1", "' =1"), ("\u{A0}@x", "'\u{A0}@x"), ("＝1", "'＝1"), ("−1", "'−1"), ("\t+1", "'\t+1"),
    ("\u{FEFF}=1", "'\u{FEFF}=1"), ("a=1", "a=1"), ("::x", "\"::x\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("x\n::error::y", "x ::error::y"), ("##[x]", "# #[x]"),
  ]) func `a field of a table isn't run by a spreadsheet`(_ field: String, _ expected: String) {
    #expect(PrintedText.csv([[field]]).text == expected + "\r\n")
  }

  @Test func `commands in HTML are written as references`() {
    #expect(PrintedText.html("<p>::error::x</p>\n::error::x").text == "<p>::error::x</p>\n&#58;:error::x")
  }
}
