internal import ArgumentParser
import Building
import Diagnostics
import Dispatch
import Foundation
import Server
import Synchronization
import World

/// `sitegen serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Shows the site in a browser while you write.",
    discussion: """
      Example: sitegen serve --open

      Each page follows your changes as soon as you save: its text, the style, the lists. Where something is wrong, the last good \
      page stays, with the problem above it. Nothing is published, and nobody but you can see it.

      End it with Ctrl+C.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("The port (default: 8080, or the next that is free).", valueName: "number"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "Listen on this address of the computer, so that others can see the preview; 0.0.0.0 for all.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open the home page in your browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "The editor that the desk opens files in: \(EditorAddress.names.joined(separator: ", ")), or an address of your own, such as edit://{file}?line={line} (default: the editor whose terminal this is, if it is one of these).",
      valueName: "editor"))
  var editor: String?

  @Flag(help: "Look at all files again and again, for disks that report no changes.")
  var poll = false

  func validate() throws {
    if let editor, EditorAddress(editor) == nil {
      throw ValidationError(
        "--editor must be one of \(EditorAddress.names.joined(separator: ", ")), or an address with {file} in it")
    }
    if let port, !(1...65535).contains(port) { throw ValidationError("--port must be 1 to 65535") }
  }

  func run() throws {
    let folder = try options.folder()
    // Watched before it is read, so that no change is missed.
    let watching = FolderWatching.start(folder, ["Content", "Templates"], polls: poll)
    let preview = try Preview(
      opening: folder, try options.siteOptions(in: folder), jobs: ProjectOptions.processors,
      documents: DrawCommand.helpers)
    let reporter = Reporter(options.color, folder: folder)
    let server = PreviewServer(
      preview, report: reporter.textForPages, editor: editorAddress, jobs: ProjectOptions.processors)
    let problems = TerminalProblems(preview, reporter)
    problems.show(after: .anything)
    if let reason = watching.reason {
      Console.error(.line("Changes are looked for every moment, because \(reason)."))
    }
    FolderWatching.follow(watching.watcher) { change in
      server.tell(preview.update(change))
      problems.show(after: change)
    }
    let address = PreviewServer.Address(host: host, port: port ?? 8080, isPortFree: port == nil)
    let (sitePath, opens, host) = (preview.sitePath, open, host)
    try Self.wait {
      try await server.run(address, computer: ProcessInfo.processInfo.hostName) { port in
        Self.welcome(host: host, port: port, sitePath, opens: opens)
      }
    }
  }

  /// What opens files: the editor that was named, or the one in whose terminal the preview runs.
  private var editorAddress: EditorAddress? {
    let terminals = ["vscode": "vscode", "zed": "zed", "JetBrains-JediTerm": "idea"]
    let environment = ProcessInfo.processInfo.environment
    let terminal = environment["TERM_PROGRAM"] ?? environment["TERMINAL_EMULATOR"]
    return (editor ?? terminal.flatMap { terminals[$0] }).flatMap(EditorAddress.init)
  }

  /// Waits for the end of work that has none.
  private static func wait(_ work: @escaping @Sendable () async throws -> Void) throws {
    let failure = Mutex<(any Error)?>(nil)
    let end = DispatchSemaphore(value: 0)
    Task {
      do { try await work() } catch { failure.withLock { $0 = error } }
      end.signal()
    }
    end.wait()
    if let error = failure.withLock({ $0 }) { throw error as? WorldError ?? WorldError("the preview ended: \(error)") }
  }

  private static func welcome(host: String, port: Int, _ sitePath: String, opens: Bool) {
    let isLocal = ListeningAddress.isLoopback(host)
    let address = "http://\(isLocal ? "127.0.0.1" : ListeningAddress.shown(host)):\(port)\(sitePath)"
    Console.note(.line("The preview is at \(address)"))
    if !isLocal {
      Console.error(
        .line(
          "Everybody who can reach this computer over the network can see it, drafts and mistakes included. Leave --host out to "
            + "keep it to yourself."))
    }
    Console.note(.line("It follows your changes. Press Ctrl+C to end it."))
    if opens, !ExternalProgram.open(address) {
      Console.error(.line("No browser could be started here: open the address yourself."))
    }
  }
}
