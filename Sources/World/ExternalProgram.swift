import Foundation

/// Programs of the computer.
public enum ExternalProgram {
  /// Opens an address as the user's desktop would; false where there is nothing to open it with.
  public static func open(_ address: String) -> Bool {
    #if os(macOS)
      let names = ["open"]
    #else
      // The last one is there where Linux runs inside Windows.
      let names = ["xdg-open", "wslview"]
    #endif
    return names.contains { start($0, [address]) }
  }

  /// Lets the user edit a file, and waits until that is done.
  ///
  /// - Parameter editor: A program with its arguments, as a shell takes it.
  public static func edit(_ file: String, with editor: String) throws(WorldError) {
    // The shell sets the file's path in place of "$1": no character of it has a meaning there.
    var child: pid_t = 0
    let code = ProcessStart.run("/bin/sh", ["-c", editor + " \"$1\"", "sh", file], child: &child)
    guard code == 0 else { throw WorldError("start", editor, errno: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if status != 0 { throw WorldError("the editor '\(editor)' ended with an error; the file is there") }
  }

  /// Starts a program that is looked for as a shell does, and doesn't wait for its end.
  private static func start(_ name: String, _ arguments: [String]) -> Bool {
    var child: pid_t = 0
    let code = ProcessStart.run(name, arguments, isLookedFor: true, child: &child) { streams in
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_addopen(&streams, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    return code == 0
  }
}
