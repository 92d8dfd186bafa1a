internal import ArgumentParser
import Building
import Checks
import Diagnostics
import Foundation
import Pages
import Settings
import Site
import Values
import World

/// `sitegen review`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Signs texts that a clinician has read, and shows which are signed.",
    discussion: "Example: sitegen review sign microneedling/benefits.md --as dr-ames",
    subcommands: [Sign.self, Status.self])

  /// `sitegen review sign`.
  struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign", abstract: "Signs a page for the clinician who has read it.",
      discussion: """
        Example: sitegen review sign microneedling/benefits.md --as dr-ames

        Writes the day and a hash of the text into Content/reviews.yaml. When the text changes afterwards, 'sitegen check' names \
        the sentences. Neither its author, nor a team, nor somebody without credentials can sign a page.
        """)

    @OptionGroup var options: ProjectOptions
    @Argument(help: ArgumentHelp("A Markdown file in Content/.", valueName: "page"))
    var page: String
    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("Who has read it: the name of a file in Content/people without .yaml.", valueName: "id"))
    var person: String
    @Option(help: ArgumentHelp("The day on which it was read (default: today).", valueName: "yyyy-mm-dd"))
    var on: String?

    func run() throws {
      let folder = try options.folder()
      let workspace = try options.open(folder)
      let site = workspace.snapshot.edition.site
      let page = try CheckCommand.page(page, of: site)
      guard let person = site.people[person] else {
        let near =
          Spelling.nearest(to: self.person, in: site.people.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
        throw UsageError("there is no file Content/people/\(self.person).yaml\(near)")
      }
      if let problem = Signature.refusal(of: person, for: page) { throw UsageError(problem) }
      var day = site.today
      if let on {
        guard let chosen = Day(iso: on) else { throw UsageError("'\(on)' isn't a day; write it as 2026-11-27") }
        if site.latestDay < chosen { throw UsageError("\(on) is a day to come") }
        day = chosen
      }
      var checker = Checker(site)
      checker.signing = page.id
      let ready = checker
      let (_, results) = try workspace.findings { candidate, article in
        candidate.id == page.id ? ready.check(article, of: candidate, language: "en") : nil
      }
      guard let text = results.lazy.compactMap({ $0 }).first?.text else {
        throw UsageError("'\(page.file)' can't be read")
      }
      let old = site.project.reviews.filter { $0.page?.value != page.source }
      let review = SignedReview(
        page: page.source, by: person.id, day: day, text: text.hash, words: text.words, sentences: text.sentences)
      let problems = workspace.snapshot.diagnostics.filter {
        $0.location.path == SignedReview.path && $0.severity == .error
      }
      if !problems.isEmpty {
        try Reporter(options.color, folder: folder).report(problems, summary: [:])
        throw UsageError("\(SignedReview.path) has errors, so nothing was signed")
      }
      try FileSystem.replace(folder + "/" + SignedReview.path, SignedReview.file(old + [review]))
      Console.note(.line("\(person.name ?? person.id) has signed \(page.file) (\(text.words) words) on \(day.iso)."))
    }
  }

  /// `sitegen review status`.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "Shows which pages are signed, changed since, or due.",
      discussion: "Example: sitegen review status")

    @OptionGroup var options: ProjectOptions

    func run() throws {
      let workspace = try options.open(try options.folder())
      let site = workspace.snapshot.edition.site
      let checker = Checker(site)
      let (_, results) = try workspace.findings { page, article in
        checker.check(article, of: page, language: "en").text
      }
      var rows: [[String]] = []
      for (page, text) in zip(site.pages, results) where page.kind == .article && page.front.type != .page {
        let review = site.project.reviews.first { $0.page?.value == page.source }
        let state: String
        switch Signature(of: page, text, in: site) {
        case .missing: state = page.front.reviewed == nil ? "not reviewed" : "reviewed, not signed"
        case .refused: state = "signature doesn't count"
        case .outdated: state = "changed since"
        case .valid: state = "signed"
        }
        rows.append([
          page.source, state, review?.by?.value ?? page.front.reviewer?.value ?? "",
          review?.day?.value.iso ?? page.front.reviewed?.value.iso ?? "",
          page.reviewDue.map { ($0 < site.today ? "overdue since " : "due ") + $0.iso } ?? "",
        ])
      }
      for line in Self.table(rows) { Console.output(.line(line)) }
    }

    private static func table(_ rows: [[String]]) -> [String] {
      guard let count = rows.first?.count else { return ["There are no articles."] }
      let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
      return rows.map { row in
        zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
          .trimmingCharacters(in: .whitespaces)
      }
    }
  }
}
