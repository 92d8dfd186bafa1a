internal import CPlatform
import Foundation

/// This program once more, with other arguments, as a process of its own: it may be ended by its limits without ending the build.
public final class ChildProcess: Sendable {
  private let process: pid_t
  private let input: Int32, output: Int32

  /// Starts the program that is running.
  ///
  /// Two threads may not start one at the same time, because each would inherit what the other has opened.
  public init(arguments: [String]) throws(WorldError) {
    guard let program = FileSystem.program else { throw WorldError("the system doesn't say where this program is") }
    var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toChild) == 0 else { throw WorldError("start", program, errno: errno) }
    guard pipe(&fromChild) == 0 else {
      let code = errno
      toChild.forEach { close($0) }
      throw WorldError("start", program, errno: code)
    }
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var child: pid_t = 0
    let code = ProcessStart.run(program, arguments, child: &child) { [toChild, fromChild] streams in
      posix_spawn_file_actions_adddup2(&streams, toChild[0], 0)
      posix_spawn_file_actions_adddup2(&streams, fromChild[1], 1)
      // What libraries print there would pass no door.
      posix_spawn_file_actions_addopen(&streams, 2, "/dev/null", O_WRONLY, 0)
    }
    close(toChild[0])
    close(fromChild[1])
    guard code == 0 else {
      close(toChild[1])
      close(fromChild[0])
      throw WorldError("start", program, errno: code)
    }
    (process, input, output) = (child, toChild[1], fromChild[0])
  }

  /// Ends the process.
  deinit {
    close(input)
    close(output)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Sends a message; false if the process has ended.
  public func send(_ message: [UInt8]) -> Bool { Message.write(message, to: input) }

  /// Waits for a message; nil if the process has ended.
  public func receive() -> [UInt8]? { Message.read(from: output) }

  /// What the process does that was started: answers each message, until there are no more, or one has no answer.
  public static func answer(_ body: ([UInt8]) -> [UInt8]?) {
    while let message = Message.read(from: 0), let answer = body(message) {
      guard Message.write(answer, to: 1) else { return }
    }
  }

  /// Lets this process end when it takes more memory.
  ///
  /// - Parameter bytes: Of its own data, without what it shares with others.
  public static func limitMemory(to bytes: Int) { platform_limit_memory(UInt64(bytes)) }

  /// Lets this process end when all its threads together compute for longer, from now on.
  ///
  /// - Parameter seconds: 0 for no limit.
  public static func limitTime(to seconds: Int) { platform_limit_time(Int32(seconds)) }
}

/// Bytes that a process sends to another one, after their number.
private enum Message {
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    let count = withUnsafeBytes(of: UInt64(bytes.count).littleEndian, Array.init)
    return writeAll(count, to: descriptor) && writeAll(bytes, to: descriptor)
  }

  static func read(from descriptor: Int32) -> [UInt8]? {
    guard let head = read(8, from: descriptor) else { return nil }
    let count = head.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return count > largest ? nil : read(Int(count), from: descriptor)
  }

  private static let largest: UInt64 = 1 << 30

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[done...])
        let result = Foundation.read(descriptor, rest.baseAddress, rest.count)
        if result < 0, errno == EINTR { continue }
        if result <= 0 { return }
        done += result
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }
}
