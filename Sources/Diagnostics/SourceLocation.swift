/// A place in a text file.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path relative to the project, with `/` between folders.
  public var path: String
  /// Which bytes of it; nil for the file as a whole.
  public var range: ByteRange?

  /// Makes a place; without a range the file as a whole.
  public init(path: String, range: ByteRange? = nil) { (self.path, self.range) = (path, range) }

  /// Makes a place from offsets in bytes, from 0.
  public init(path: String, _ offsets: Range<Int>) { self.init(path: path, range: ByteRange(offsets)) }
}

extension SourceLocation: Comparable {
  /// Orders by path (by bytes), then by range; a file as a whole comes before its parts.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    guard let second = b.range else { return false }
    guard let first = a.range else { return true }
    return first < second
  }
}
