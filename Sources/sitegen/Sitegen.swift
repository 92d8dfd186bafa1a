import Diagnostics
import World
import ArgumentParser
import Foundation

/// The command line.
@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Makes a static site for patients from Markdown articles.",
    discussion: """
      Example: sitegen build

      Reads Content/ and Templates/ of the project around the current folder and writes Public/.

      Exit codes: 0 done · 1 errors in the content · 2 a failure outside it · 64 wrong use.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self,
      ReviewCommand.self,
      ShareCommand.self, ListCommand.self,
      MarkdownCommand.self, TemplatesCommand.self,
      CSPCommand.self, RedirectsCommand.self, NoticesCommand.self, DrawCommand.self,
    ])

  /// Parses, runs and exits: 0 done, 1 errors in the content, 2 a failure outside the content, 64 wrong use.
  static func main() {
    // Permissions of published files don't depend on the user's umask.
    umask(0)
    // A closed pipe and a limit on file sizes then are errors of the calls that write.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Console.openMissingStreams()
    do {
      var command = try parseAsRoot()
      try command.run()
      Console.exit(0)
    } catch let error as WorldError {
      Console.error(.line("sitegen: error: \(error.message)"))
      Console.exit(2)
    } catch let error as UsageError {
      Console.error(.line("sitegen: error: \(error.message)"))
      Console.exit(64)
    } catch {
      let code = exitCode(for: error).rawValue
      let text = fullMessage(for: error)
      // Help is what was asked for; usage errors are problems.
      if !text.isEmpty { code == 0 ? Console.output(.lines(text + "\n")) : Console.error(.lines(text + "\n")) }
      Console.exit(code)
    }
  }
}
