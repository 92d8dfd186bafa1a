import Foundation

/// Waits until something changes in folders, and then until whoever changes it has finished: a program that saves writes in
/// several steps, and a change of branch writes thousands of files.
public protocol FolderWatcher: Sendable {
  /// Waits for changes, on the calling thread.
  ///
  /// - Returns: What has changed since the last call.
  func next() -> FolderChange
}

/// Finds the best watcher that works.
public enum FolderWatching {
  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - root: The path of a folder.
  ///   - folders: The names of folders in it that count, whether they are there or not.
  ///   - polls: Whether to look at all files again and again in any case.
  /// - Returns: A watcher; and, where it looks at all files although nobody has asked for it, why.
  public static func start(
    _ root: String, _ folders: [String], polls: Bool
  ) -> (watcher: any FolderWatcher, reason: String?) {
    if polls { return (PollingWatcher(root, folders), nil) }
    #if os(Linux)
      if let name = NetworkFileSystem.name(of: root) {
        return (PollingWatcher(root, folders), "\(name) doesn't report changes that other computers make")
      }
      do throws(WorldError) {
        return (try NotifiedWatcher(root, folders), nil)
      } catch {
        return (PollingWatcher(root, folders), error.message)
      }
    #else
      return (PollingWatcher(root, folders), nil)
    #endif
  }

  /// Calls `body` with each change, on a thread of its own, for ever.
  public static func follow(_ watcher: any FolderWatcher, _ body: @escaping @Sendable (FolderChange) -> Void) {
    let thread = Thread {
      while true { body(watcher.next()) }
    }
    // As large as the main thread's, because what changed is parsed here.
    thread.stackSize = 8 << 20
    thread.start()
  }
}
