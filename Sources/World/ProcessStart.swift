import Foundation

/// Starts processes.
enum ProcessStart {
  #if canImport(Darwin)
    typealias Streams = posix_spawn_file_actions_t?
  #else
    typealias Streams = posix_spawn_file_actions_t
  #endif

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - isLookedFor: Whether the program is looked for as a shell does; otherwise it is a path.
  ///   - streams: Says what the process reads from and prints to; by default, what this one does.
  ///   - child: The process, if it was started.
  /// - Returns: 0, or an error number of the C library.
  static func run(
    _ program: String, _ arguments: [String], isLookedFor: Bool = false, child: inout pid_t,
    streams: (inout Streams) -> Void = { _ in }
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: Streams
    #else
      var actions = Streams()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    streams(&actions)
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    return isLookedFor
      ? posix_spawnp(&child, program, &actions, nil, words, environ)
      : posix_spawn(&child, program, &actions, nil, words, environ)
  }
}
