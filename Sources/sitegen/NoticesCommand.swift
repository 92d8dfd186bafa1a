import Diagnostics
import ArgumentParser
import Checks
import Pictures
import Search

/// `sitegen notices`.
struct NoticesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notices", abstract: "Prints the licences of what this program contains: fonts and lists of words.",
    discussion: """
      Example: sitegen notices > NOTICES.txt

      Share pictures are drawn with these fonts, and the search knows these words. Whoever passes the program on passes these notices on with it.
      """)

  func run() {
    let words = EnglishWords.notice.map { (package: "wamerican", text: $0) }
    let syllables = (package: "CMU Pronouncing Dictionary", text: Syllables.notice)
    for notice in BuiltInFonts.notices + (words.map { [$0] } ?? []) + [syllables] {
      Console.output(
        .lines("\(notice.package)\n\(String(repeating: "=", count: notice.package.count))\n\n\(notice.text)\n"))
    }
  }
}
