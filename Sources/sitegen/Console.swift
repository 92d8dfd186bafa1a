import Diagnostics
import Foundation
import Synchronization

/// Writes to the two output streams: the one door for all that is printed.
enum Console {
  /// Whether something couldn't be written to standard output.
  private static let hasLostOutput = Atomic<Bool>(false)

  /// Writes results.
  static func output(_ text: PrintedText) {
    if !write(text.text, to: 1) { hasLostOutput.store(true, ordering: .relaxed) }
  }

  /// Writes what people may miss: the summary of a build, whose result is the site.
  static func note(_ text: PrintedText) { _ = write(text.text, to: 1) }

  /// Writes diagnostics.
  static func error(_ text: PrintedText) { _ = write(text.text, to: 2) }

  /// Shows how far a stage is, in place of what was shown before; nil shows nothing any more.
  static func showProgress(_ text: String?) {
    let line = text.map { PrintedText.line($0).text.dropLast() } ?? ""
    _ = write(isTerminal ? "\r\u{1B}[K" + line : line.isEmpty ? "" : line + "\n", to: 2)
  }

  /// Whether diagnostics go to a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Ends the program: 2 where results were lost, whatever else was found.
  static func exit(_ code: Int32) -> Never {
    guard hasLostOutput.load(ordering: .relaxed) else { Foundation.exit(code) }
    error(.line("sitegen: error: standard output is full or closed, so the results are incomplete"))
    Foundation.exit(2)
  }

  /// Takes the place of standard streams that are closed: a page that is opened for writing would otherwise become one of them,
  /// and get what is printed.
  static func openMissingStreams() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
