internal import ArgumentParser
import Building
import Checks
import Diagnostics
import Foundation
import Pages
import Settings
import Site
import World

/// `sitegen check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what a clinic may not publish by mistake: claims, contradictions, and what is hard to read.",
    discussion: """
      Example: sitegen check microneedling/benefits.md

      Everything that a build finds, and what a careful editor would: claims that a regulator would object to (no risk, painless, \
      guaranteed …), pages that contradict themselves, texts that are hard to read, and what a page about a treatment lacks. \
      Claims and readability are checked in English texts only. What a rule means: sitegen explain claim-painless

      Exit codes: 0 nothing · 1 errors (with --strict: or warnings) · 2 a failure outside the project · 64 wrong use.
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: ArgumentHelp("Markdown files in Content/ (default: all pages).", valueName: "page"))
  var pages: [String] = []

  @Option(help: ArgumentHelp("Only these groups or rules, with commas between them.", valueName: "rules"))
  var only: String?

  @Option(help: ArgumentHelp("All but these groups or rules.", valueName: "rules"))
  var skip: String?

  @Option(help: ArgumentHelp("Write a report for people who read and sign, as one page.", valueName: "file"))
  var html: String?

  @Flag(help: "Remember what is found now: from now on only what is new counts.")
  var writeBaseline = false

  @Option(help: "How problems are printed: text, json, github, sarif or gitlab.")
  var format = ReportFormat.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Print notes, too: what could be better, but never fails.")
  var verbose = false

  @Flag(name: [.short, .long], help: "Print problems only.")
  var quiet = false

  func run() throws {
    let start = ContinuousClock.now
    let filter = try RuleFilter(only: only, skip: skip)
    let folder = try options.folder()
    try html.map { try Self.checkReport($0, in: folder) }
    let baseline = try Self.baseline(in: folder, isNew: writeBaseline)
    let reporter = Reporter(options.color, format: format, folder: folder, isQuiet: quiet)
    let workspace = try options.open(folder)
    let site = workspace.snapshot.edition.site
    let chosen = try chosen(of: site)
    var checker = Checker(site)
    checker.keepsTexts = html != nil
    let (known, checks) = try check(workspace, chosen, checker)
    let files = Set(checks.map(\.page.file))
    var found = known.values.flatMap(\.self)
    if !pages.isEmpty { found = found.filter { files.contains($0.location.path) } }
    let byPage = Dictionary(uniqueKeysWithValues: checks.map { ($0.page.id, $0.check) })
    let finished = pages.isEmpty ? try finished(workspace, checker) : []
    let whole = SiteCheck(site, byPage, checker)
    let own = filter.chosen(checks.flatMap(\.check.findings) + whole.findings + finished)
    if writeBaseline { return try write(Baseline(of: own.filter { $0.severity != .note }), in: folder) }
    let new = baseline.new(own)
    // What is wrong with the settings of checks decides what is found.
    let settings = checker.problems + (known[SiteSettings.path] ?? []) + (known[HouseWords.path] ?? [])
    found = (filter.chosen(found) + new + settings).sortedAndUnique()
    let shown = format == .text && !verbose ? found.filter { $0.severity != .note } : found
    try reporter.report(
      shown,
      summary: [
        "errors": found.count { $0.severity == .error }, "warnings": found.count { $0.severity == .warning },
        "notes": found.count { $0.severity == .note }, "pages": checks.count,
        "excused": checks.map(\.check.excused.count).reduce(whole.excused.count, +), "known": own.count - new.count,
      ])
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let summary = CheckSummary(
      site, checks, found, excused: whole.excused.count, known: own.count - new.count, seconds: seconds)
    for line in summary.lines { reporter.say(line) }
    if let html { try writeReport(to: html, site, checks, found, excused: whole.excused, summary, reporter) }
    if found.containsErrors || strict && found.contains(where: { $0.severity == .warning }) { throw ExitCode(1) }
  }

  /// What a build finds, by file, and what checks find in the pages that are asked for.
  private func check(
    _ workspace: Workspace, _ chosen: Set<Int>, _ checker: Checker
  ) throws -> (known: [String: [Diagnostic]], checks: [(page: Page, check: PageCheck)]) {
    let site = workspace.snapshot.edition.site
    let language = site.clinic.language ?? "en"
    let (known, results) = try workspace.findings { page, article in
      chosen.contains(page.id)
        ? checker.check(article, of: page, language: page.front.language?.value ?? language) : nil
    }
    return (known, zip(site.pages, results).compactMap { page, check in check.map { (page: page, check: $0) } })
  }

  /// What is wrong with the pages that the project's own templates make, and with its scripts.
  private func finished(_ workspace: Workspace, _ checker: Checker) throws -> [Diagnostic] {
    let samples = try workspace.samples().map {
      FinishedPageCheck.Page(path: $0.path, template: $0.template, html: $0.html)
    }
    return FinishedPageCheck(samples, checker).findings + ScriptCheck(workspace.scripts, checker).findings
  }

  // MARK: Pages

  /// The pages that are asked for.
  private func chosen(of site: Site) throws -> Set<Int> {
    if pages.isEmpty { return Set(site.pages.map(\.id)) }
    return Set(try pages.map { try Self.page($0, of: site).id })
  }

  /// The page of a name: a path in `Content/`, with or without it, or on the site.
  static func page(_ name: String, of site: Site) throws -> Page {
    let path = ["./", "Content/", "/"].reduce(name) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
    if let page = site.pages.first(where: { $0.source == path || $0.sitePath == path || $0.source == path + ".md" }) {
      return page
    }
    let near = Spelling.nearest(to: path, in: site.pages.map(\.source)).map { "; did you mean \($0)?" } ?? ""
    throw UsageError("there is no page '\(name)' in Content/\(near)")
  }

  // MARK: Files

  private static func baseline(in folder: String, isNew: Bool) throws -> Baseline {
    let path = folder + "/" + Baseline.name
    guard !isNew, try FileSystem.exists(path) else { return Baseline() }
    do { return try Baseline(try FileSystem.read(path, followsLink: true).bytes) } catch let problem as Baseline.Problem
    {
      throw UsageError(problem.message)
    }
  }

  private func write(_ baseline: Baseline, in folder: String) throws {
    if !pages.isEmpty || only != nil || skip != nil {
      throw UsageError("--write-baseline remembers the whole site: leave out the pages, --only and --skip")
    }
    try FileSystem.replace(folder + "/" + Baseline.name, try baseline.bytes())
    Console.note(
      .line(
        "Wrote \(Baseline.name) with \(CheckSummary.count(baseline.count, "finding")): from now on only new ones count. Commit the file."
      ))
  }

  /// Refuses a name under which a report would replace what somebody wrote, or be published.
  private static func checkReport(_ path: String, in folder: String) throws {
    guard path.lowercased().hasSuffix(".html") else {
      throw UsageError("--html needs the name of a file that ends in .html, such as --html check.html")
    }
    let file = URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath().path + "/"
    for name in ["Content", "Templates", "Public"]
    where file.hasPrefix(URL(fileURLWithPath: folder + "/" + name).resolvingSymlinksInPath().path + "/") {
      throw UsageError("the report can't be written into \(name)/; write it beside it, such as --html check.html")
    }
  }

  private func writeReport(
    to path: String, _ site: Site, _ checks: [(page: Page, check: PageCheck)], _ found: [Diagnostic],
    excused: [ExcusedFinding], _ summary: CheckSummary, _ reporter: Reporter
  ) throws {
    var open: (path: String, lines: LineIndex?) = ("", nil)
    let (bytes, problems) = Report(site, checks, findings: found, excused: excused, summary: summary.lines.first ?? "")
    { finding in
      if open.path != finding.location.path {
        open = (finding.location.path, reporter.text.source(finding.location.path).map { LineIndex($0) })
      }
      guard let start = finding.location.range?.start, let lines = open.lines else { return "the page" }
      return "line \(lines.number(at: min(Int(start), lines.count)))"
    }.html()
    if let problem = problems.first { throw UsageError("the report can't be written: \(problem.message)") }
    try FileSystem.replace(path, bytes)
    reporter.say("Wrote the report to \(path).")
  }
}
