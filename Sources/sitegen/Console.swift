import Foundation

/// Writes to the two output streams.
enum Console {
  /// Writes results.
  static func output(_ text: String) { write(text, to: 1) }

  /// Writes diagnostics and progress.
  static func error(_ text: String) { write(text, to: 2) }

  /// Whether diagnostics go to a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // The reader has gone, so the error can't be reported either.
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
