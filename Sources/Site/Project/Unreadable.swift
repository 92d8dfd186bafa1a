internal import Values

/// What is in `Content/` but couldn't be read. The fault was reported where it was found; whatever needs one of these
/// files reports nothing more, because it can't know what is in them.
public struct Unreadable: Sendable, Equatable {
  /// Paths inside `Content/` of files and folders; the empty one is `Content/` itself.
  private var paths: Set<String> = []

  /// Makes an empty list.
  public init() {}

  /// Notes a file, or a folder with all that is in it.
  ///
  /// - Parameter path: The path inside `Content/`; a folder's may end with `/`.
  public mutating func insert(_ path: String) {
    paths.insert(path.utf8.last == UInt8(ascii: "/") ? String(decoding: path.utf8.dropLast(), as: UTF8.self) : path)
  }

  /// The Markdown files among them.
  var markdownFiles: [String] { paths.filter { $0.utf8.suffix(3).elementsEqual(".md".utf8) } }

  /// Whether a file or folder is one of them, or is inside one.
  ///
  /// - Parameter path: The path inside `Content/`, without a final `/`.
  public func contains(_ path: String) -> Bool {
    if paths.isEmpty { return false }
    var path = path
    while true {
      if paths.contains(path) { return true }
      if path.utf8.isEmpty { return false }
      path = String(decoding: ContentPath.folder(of: path).utf8.dropLast(), as: UTF8.self)
    }
  }
}
