public import ArgumentParser
public import Diagnostics

/// How a command prints problems.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How problems are printed: text, json, github or sarif.", valueName: "format"))
  var format: ReportFormat = .text
}

extension ReportFormat: ExpressibleByArgument {}
