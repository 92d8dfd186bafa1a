import Diagnostics
import ArgumentParser
import Pictures

/// `sitegen notices`.
struct NoticesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notices", abstract: "Prints the licences of the fonts that this program contains.",
    discussion: """
      Example: sitegen notices > NOTICES.txt

      Share pictures are drawn with these fonts. Whoever passes the program on passes these notices on with it.
      """)

  func run() {
    for notice in BuiltInFonts.notices {
      Console.output(
        .lines("\(notice.package)\n\(String(repeating: "=", count: notice.package.count))\n\n\(notice.text)\n"))
    }
  }
}
