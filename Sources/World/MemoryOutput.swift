import Synchronization
public import Values

/// Keeps the files of a site in memory; those that are only copied stay on the disk until they are asked for.
public final class MemoryOutput: OutputSink {
  private enum File: Sendable {
    case bytes([UInt8])
    case copy(of: String, FileStamp)
  }

  private let files = Mutex<[String: File]>([:])

  /// Makes an empty output.
  public init() {}

  /// The paths of all files, sorted by bytes.
  public var paths: [String] {
    files.withLock { $0.keys.sorted { $0.precedesByBytes($1) } }
  }

  /// The bytes of a file; nil where there is none at the path.
  public func bytes(of path: String) throws(WorldError) -> [UInt8]? {
    switch files.withLock({ $0[path] }) {
    case nil: nil
    case .bytes(let bytes): bytes
    case .copy(let file, let stamp): try FileSystem.read(file, followsLink: true, stamp: stamp).bytes
    }
  }

  /// Takes a file.
  public func add(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
    files.withLock { $0[path] = .bytes(bytes) }
  }

  /// Takes a file of the disk by its path.
  public func copy(_ path: String, from file: String, _ stamp: FileStamp) throws(WorldError) {
    files.withLock { $0[path] = .copy(of: file, stamp) }
  }

  /// Whether the files are here with these bytes already.
  public func keep(_ files: [(path: String, hash: ContentHash)]) -> Bool {
    files.allSatisfy { path, hash in
      guard case .bytes(let bytes)? = self.files.withLock({ $0[path] }) else { return false }
      return ContentHash(of: bytes) == hash
    }
  }
}
