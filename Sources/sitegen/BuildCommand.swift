import Building
import ArgumentParser
import Diagnostics
import Foundation
import Site

/// `sitegen build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site: Content/ and Templates/ become Public/.",
    discussion: """
      Example: sitegen build --base-url https://www.example.org/guide/

      Nothing is published while one error stands; Public/ is the old site or the new one, never a mixture.
      """)

  @OptionGroup var options: ProjectOptions
  @OptionGroup var report: ReportOptions

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where the site is published, seen from the project.", valueName: "dir"))
  var output = "Public"

  @Option(help: ArgumentHelp("How many pages are made at a time (default: one a processor).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must be 1 to 256") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let folder = try options.folder()
    let reporter = Reporter(options, format: report.format, folder: folder)
    let build = Build(
      folder: folder, output: output, siteOptions: try options.siteOptions(),
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isStrict: options.strict, progress: reporter.progress)
    let result = try build.run()
    let summary = BuildSummary(result, seconds: (ContinuousClock.now - start) / .seconds(1), output: output)
    try reporter.report(result.diagnostics, summary: summary.figures)
    for line in summary.lines { reporter.say(line) }
    if options.verbose {
      for page in result.site?.leftOut ?? [] {
        reporter.say("Left out (\(page.reason.rawValue)): Content/\(page.source)")
      }
    }
    if timings { for lap in result.timings { Console.error("\(lap.stage): \(BuildSummary.seconds(lap.seconds))\n") } }
    if !result.isPublished { throw ExitCode(1) }
  }
}
