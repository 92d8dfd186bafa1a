import Building
public import ArgumentParser
public import Diagnostics
import Foundation
import Site

/// `sitegen build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site: Content/ and Templates/ become Public/.",
    discussion: """
      Example: sitegen build --base-url https://www.example.org/guide/

      If there is an error, nothing is published. Public/ contains the old site or the new one, never a mixture.

      Exit codes: 0 published · 1 errors in the content (with --strict: or warnings) · 2 a failure outside it, such as a full disk \
      · 64 wrong use.

      On a build server, keep .sitegen/ between builds: it holds drawn pictures and what a rebuild takes over. Build once a night, \
      too: pages appear, expire and fall due by the day.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("How problems are printed: text, json, github, sarif or gitlab.", valueName: "format"))
  var format: ReportFormat = .text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print problems only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Name the pages that are left out.")
  var verbose = false

  @Option(
    name: [.short, .long], help: ArgumentHelp("The output folder, relative to the project.", valueName: "dir"))
  var output = "Public"

  @Option(help: ArgumentHelp("How many pages are made at a time (default: one per processor).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must be 1 to 256") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let folder = try options.folder()
    let reporter = Reporter(options.color, format: format, folder: folder, isQuiet: quiet)
    let build = Build(
      folder: folder, output: output, siteOptions: try options.siteOptions(in: folder),
      jobs: jobs ?? ProjectOptions.processors, isStrict: strict, progress: reporter.progress,
      documents: DrawCommand.helpers)
    let result = try build.run()
    let summary = BuildSummary(result, seconds: (ContinuousClock.now - start) / .seconds(1), output: output)
    try reporter.report(result.diagnostics, summary: summary.figures)
    for line in summary.lines { reporter.say(line) }
    if verbose {
      for page in result.leftOut {
        reporter.say("Left out (\(page.reason.rawValue)): Content/\(page.source)")
      }
    }
    if timings {
      for lap in result.timings { Console.error(.line("\(lap.stage): \(BuildSummary.seconds(lap.seconds))")) }
    }
    if !result.isPublished { throw ExitCode(1) }
  }
}

extension ReportFormat: ExpressibleByArgument {}
