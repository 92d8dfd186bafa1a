/// A file of `Templates/`.
public struct ThemeFile: Sendable {
  /// The name inside the theme, such as `partials/share.html`.
  public var name: String
  /// The path that people see.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
  /// Whether it comes with the program: then no page has to use it.
  public var isBuiltIn: Bool
  /// The content of the built-in file that the project's own one replaces.
  public var replaced: [UInt8]?

  /// Whether it has the content that comes with the program, be it a project's copy.
  var isUnchanged: Bool { isBuiltIn || replaced == bytes }

  /// Makes a file.
  public init(name: String, path: String, bytes: [UInt8], isBuiltIn: Bool = false, replaced: [UInt8]? = nil) {
    (self.name, self.path, self.bytes) = (name, path, bytes)
    (self.isBuiltIn, self.replaced) = (isBuiltIn, replaced)
  }
}
