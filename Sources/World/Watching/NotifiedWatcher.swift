#if os(Linux)
  import Foundation
  import Synchronization

  /// Is told of changes by the kernel.
  ///
  /// Source: inotify(7).
  final class NotifiedWatcher: FolderWatcher {
    private let state: Mutex<State>

    /// Begins to watch.
    ///
    /// - Throws: Where the system can't watch so many folders.
    init(_ root: String, _ folders: [String]) throws(WorldError) {
      state = Mutex(try State(root, folders))
    }

    /// How long nothing must happen before changes are handed on, in milliseconds.
    private enum Quiet {
      /// After one file was written.
      static let file: Int32 = 8
      /// After a file was removed: some programs remove the old one before they write the new one.
      static let removal: Int32 = 60
      /// While somebody has a file open and writes into it.
      static let writing: Int32 = 400
      /// After many files or whole folders have changed.
      static let many: Int32 = 120
    }

    /// However long changes go on, they are handed on after so many seconds.
    private static let longest = 3.0

    func next() -> FolderChange {
      state.withLock { state in
        var changes = Changes()
        state.wait(nil)
        let start = ContinuousClock.now
        repeat {
          state.read(&changes)
          let quiet: Int32 =
            !changes.writing.isEmpty
            ? Quiet.writing
            : changes.isAnything || changes.paths.count > 20
              ? Quiet.many : changes.hasRemovals ? Quiet.removal : Quiet.file
          guard state.wait(quiet) else { break }
        } while ContinuousClock.now - start < .seconds(Self.longest)
        return changes.isAnything ? .anything : .files(changes.paths)
      }
    }

    /// What was reported since the last call.
    private struct Changes {
      var paths: Set<String> = []
      var isAnything = false
      var hasRemovals = false
      /// Files that were written into and not closed since.
      var writing: Set<String> = []
    }

    /// The watched folders.
    private struct State: ~Copyable {
      let root: String
      let folders: [String]
      let descriptor: Int32
      /// The paths from the root of watched folders, by the kernel's numbers; the root has an empty one.
      var watched: [Int32: String] = [:]

      private static let events = UInt32(
        IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
          | IN_MOVE_SELF)

      init(_ root: String, _ folders: [String]) throws(WorldError) {
        (self.root, self.folders) = (root, folders)
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { throw WorldError("watch", root, errno: errno) }
        guard watch("") else { throw Self.problem(root) }
        for folder in folders {
          guard watchAll(below: folder) else { throw Self.problem(root) }
        }
      }

      deinit { if descriptor >= 0 { close(descriptor) } }

      private static func problem(_ root: String) -> WorldError {
        errno == ENOSPC
          ? WorldError("the system watches no more folders (see fs.inotify.max_user_watches)")
          : WorldError("watch", root, errno: errno)
      }

      /// Waits until there is something to read.
      ///
      /// - Parameter milliseconds: How long at most; nil for ever.
      /// - Returns: Whether there is.
      @discardableResult func wait(_ milliseconds: Int32?) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
          let count = poll(&entry, 1, milliseconds ?? -1)
          if count < 0, errno == EINTR { continue }
          return count > 0
        }
      }

      /// Watches one folder. False where the system can't; a folder that isn't there is none to watch.
      private mutating func watch(_ folder: String) -> Bool {
        // Of the root itself, only what happens to its folders counts.
        let events =
          folder.isEmpty
          ? UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) : Self.events
        let number = inotify_add_watch(
          descriptor, folder.isEmpty ? root : root + "/" + folder, events | UInt32(IN_ONLYDIR | IN_DONT_FOLLOW))
        if number >= 0 {
          watched[number] = folder
          return true
        }
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ELOOP
      }

      /// Watches a folder and all below it. A folder that is made meanwhile is either seen here or reported.
      private mutating func watchAll(below top: String) -> Bool {
        var rest = [top]
        while let folder = rest.popLast() {
          guard watch(folder) else { return false }
          let children = (try? FileSystem.listing(of: root + "/" + folder).children) ?? []
          for child in children where child.kind == .folder || child.kind == nil {
            rest.append(folder + "/" + child.name)
          }
        }
        return true
      }

      /// Reads what the kernel reports.
      mutating func read(_ changes: inout Changes) {
        let size = 1 << 16
        let buffer = UnsafeMutableRawBufferPointer.allocate(
          byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
        defer { buffer.deallocate() }
        while true {
          let count = Foundation.read(descriptor, buffer.baseAddress, size)
          if count < 0, errno == EINTR { continue }
          guard count > 0 else { return }
          let header = MemoryLayout<inotify_event>.size
          var start = 0
          while start + header <= count {
            let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let end = start + header + Int(event.len)
            guard end <= count else { break }
            let name = String(decoding: buffer[(start + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
            add(event.mask, watch: event.wd, name: name, &changes)
            start = end
          }
        }
      }

      private mutating func add(_ mask: UInt32, watch number: Int32, name: String, _ changes: inout Changes) {
        func has(_ event: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: event) != 0 }
        if has(IN_Q_OVERFLOW) {
          // Folders may have come and gone: those that are there are watched again, which changes nothing for the known ones.
          for folder in folders { _ = watchAll(below: folder) }
          changes.isAnything = true
          return
        }
        if has(IN_IGNORED) {
          watched[number] = nil
          return
        }
        guard let folder = watched[number] else { return }
        if folder.isEmpty {
          guard folders.contains(name) else { return }
          if has(IN_CREATE | IN_MOVED_TO) { _ = watchAll(below: name) }
          changes.isAnything = true
          return
        }
        if has(IN_DELETE_SELF | IN_MOVE_SELF) {
          changes.isAnything = true
          return
        }
        let path = folder + "/" + name
        if has(IN_ISDIR) {
          if has(IN_ATTRIB), !has(IN_CREATE | IN_MOVED_TO) { changes.isAnything = true }
          if has(IN_CREATE | IN_MOVED_TO) {
            _ = watchAll(below: path)
            changes.isAnything = true
          } else if has(IN_DELETE | IN_MOVED_FROM) {
            changes.isAnything = true
          }
          return
        }
        changes.paths.insert(path)
        if has(IN_MODIFY) { changes.writing.insert(path) }
        if has(IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) { changes.writing.remove(path) }
        if has(IN_DELETE | IN_MOVED_FROM) { changes.hasRemovals = true }
      }
    }
  }
#endif
