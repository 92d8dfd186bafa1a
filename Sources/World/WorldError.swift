import Foundation

/// A failure outside the project's content: a disk, a permission, a missing program.
public struct WorldError: Error {
  /// What and where, without a full stop.
  public let message: String
  /// The C library's error number; nil for other failures.
  public let code: Int32?

  /// An error in our own words.
  public init(_ message: String) {
    self.message = message
    code = nil
  }

  /// An error of the C library at a path.
  public init(_ action: String, _ path: String, errno code: Int32) {
    message = "cannot \(action) \(path): \(String(cString: strerror(code)))"
    self.code = code
  }
}
