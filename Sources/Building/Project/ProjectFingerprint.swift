internal import Values
import World

/// Collects the hashes of everything that all pages depend on: settings, people, front matter, templates, the names and
/// sizes of files, the options, the program itself.
struct ProjectFingerprint: Sendable, Equatable {
  private var bytes: [UInt8] = []

  /// Adds something by name; the order counts.
  mutating func add(_ name: String, _ hash: ContentHash) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(0)
    bytes.append(contentsOf: hash.hexadecimal.utf8)
  }

  mutating func add(_ name: String, _ content: [UInt8]) { add(name, ContentHash(of: content)) }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The hash of all.
  var hash: ContentHash { ContentHash(of: bytes) }

  /// Adds what changes when the program is built again; false where the system doesn't say.
  mutating func addProgram() -> Bool {
    guard let program = FileSystem.program, let entry = try? FileSystem.entry(program) else { return false }
    add("program", "\(entry.device) \(entry.inode) \(entry.size) \(entry.modified)")
    return true
  }
}
