import Foundation

/// A failure outside the project's content: a disk, a permission, a missing program.
public struct WorldError: Error {
  /// What and where, without a full stop.
  public let message: String
  /// The C library's error number; nil for other failures.
  public let code: Int32?
  /// Where, if it is at one path.
  public let path: String?

  /// An error in our own words.
  ///
  /// - Parameter path: Where, if it is at one path.
  public init(_ message: String, at path: String? = nil) {
    (self.message, self.path) = (message, path)
    code = nil
  }

  /// An error of the C library at a path.
  public init(_ action: String, _ path: String, errno code: Int32) {
    message = "cannot \(action) \(path): \(String(cString: strerror(code)))"
    (self.code, self.path) = (code, path)
  }
}
