internal import ArgumentParser
import Building

/// `sitegen draw`: how a build draws pictures, in a process of its own that can be ended. Not for people.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draws pictures for another sitegen.", shouldDisplay: false)

  /// Draws what standard input asks for.
  func run() { DrawingHelpers.answer() }

  /// What does the drawing of a build.
  static var helpers: DrawingHelpers { DrawingHelpers(arguments: [configuration.commandName ?? ""]) }
}
