internal import ArgumentParser
import Foundation

/// The options that say how problems are shown to people.
struct TextOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var color: Choice = .auto

  @Flag(help: "Show all problems, however many there are of a kind.")
  var all = false

  /// When to colour.
  enum Choice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// Whether problems are coloured: on a terminal, unless the environment has a NO_COLOR that isn't empty.
  var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Console.isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}
