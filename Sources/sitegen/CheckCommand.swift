internal import ArgumentParser
import Building
import Checks
import Diagnostics
import Foundation
import Pages
import Settings
import Site

/// `sitegen check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds what a clinic may not publish by mistake: claims, and what is hard to read.",
    discussion: """
      Example: sitegen check microneedling/benefits.md

      Everything that a build finds, and claims that a regulator would object to (no risk, painless, guaranteed, the best …) and \
      texts that are hard to read. English texts only. What a rule means: sitegen explain claim-painless

      Exit codes: 0 nothing · 1 errors (with --strict: or warnings) · 2 a failure outside the project · 64 wrong use.
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: ArgumentHelp("Markdown files in Content/ (default: all pages).", valueName: "page"))
  var pages: [String] = []

  @Option(help: ArgumentHelp("Only these groups or rules, with commas between them.", valueName: "rules"))
  var only: String?

  @Option(help: ArgumentHelp("All but these groups or rules.", valueName: "rules"))
  var skip: String?

  @Option(help: "How problems are printed: text, json, github, sarif or gitlab.")
  var format = ReportFormat.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print problems only.")
  var quiet = false

  func run() throws {
    let start = ContinuousClock.now
    let (only, skip) = (try names(only, "--only"), try names(skip, "--skip"))
    let folder = try options.folder()
    let reporter = Reporter(options.color, format: format, folder: folder, isQuiet: quiet)
    let workspace = try options.open(folder)
    let site = workspace.snapshot.edition.site
    let chosen = try chosen(of: site)
    let language = site.clinic.language ?? "en"
    let checker = Checker(site)
    let (known, results) = try workspace.findings { page, article in
      chosen.contains(page.id)
        ? checker.check(article, of: page, language: page.front.language?.value ?? language) : nil
    }
    let checks = zip(site.pages, results).compactMap { page, check in check.map { (page: page, check: $0) } }
    let files = Set(checks.map(\.page.file))
    var found = known.values.flatMap(\.self)
    if !pages.isEmpty { found = found.filter { files.contains($0.location.path) } }
    found += checks.flatMap(\.check.findings) + checker.problems
    let byPage = Dictionary(uniqueKeysWithValues: checks.map { ($0.page.id, $0.check) })
    found += SiteCheck(site, byPage, checker).findings

    found = found.filter { problem in
      (only.isEmpty || only.contains(problem.rule.id) || only.contains(problem.rule.group.rawValue))
        && !skip.contains(problem.rule.id) && !skip.contains(problem.rule.group.rawValue)
    }.sortedAndUnique()
    let (errors, warnings) = (found.count { $0.severity == .error }, found.count { $0.severity == .warning })
    try reporter.report(found, summary: ["errors": errors, "warnings": warnings, "pages": checks.count])
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    reporter.say(
      "Checked \(Self.count(checks.count, "page")) in \(BuildSummary.seconds(seconds)): \(Self.count(errors, "error")), \(Self.count(warnings, "warning"))."
    )
    for line in Self.grades(checks.map { ($0.page, $0.check) }) { reporter.say(line) }
    if errors > 0 || strict && warnings > 0 { throw ExitCode(1) }
  }

  /// The pages that are asked for.
  private func chosen(of site: Site) throws -> Set<Int> {
    if pages.isEmpty { return Set(site.pages.map(\.id)) }
    return Set(
      try pages.map { name in
        let path = ["./", "Content/", "/"].reduce(name) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
        if let page = site.pages.first(where: { $0.source == path || $0.sitePath == path || $0.source == path + ".md" })
        {
          return page.id
        }
        let near = Spelling.nearest(to: path, in: site.pages.map(\.source)).map { "; did you mean \($0)?" } ?? ""
        throw UsageError("there is no page '\(name)' in Content/\(near)")
      })
  }

  /// Names of groups and rules, all of which exist.
  private func names(_ list: String?, _ option: String) throws -> Set<String> {
    let names = (list ?? "").split(separator: ",").map { String($0).trimmingCharacters(in: .whitespaces) }
    let known = ExplainCommand.rules.map(\.id) + RuleGroup.allCases.map(\.rawValue)
    for name in names where !known.contains(name) {
      let near = Spelling.nearest(to: name, in: known).map { "did you mean \($0)?" } ?? "'sitegen explain' lists them"
      throw UsageError("\(option): there is no rule or group '\(name)' (\(near))")
    }
    return Set(names)
  }

  /// How hard the pages are to read, and what wasn't checked.
  private static func grades(_ checks: [(page: Page, check: PageCheck)]) -> [String] {
    let graded = checks.compactMap { page, check in
      check.isChecked ? check.readability.scores.map { (page: page, grade: $0.fleschKincaidGrade) } : nil
    }
    var lines: [String] = []
    if let hardest = graded.max(by: { $0.grade < $1.grade }) {
      let average = graded.map(\.grade).reduce(0, +) / Double(graded.count)
      lines.append(
        "Reading grade \(rounded(average)) on average; hardest: \(hardest.page.file) (\(rounded(hardest.grade))).")
    }
    let others = checks.count { !$0.check.isChecked }
    if others > 0 { lines.append("\(count(others, "page")) in other languages: only what a build finds was checked.") }
    return lines
  }

  private static func rounded(_ grade: Double) -> String { String(format: "%.1f", grade) }

  private static func count(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
