import Foundation

/// Something outside the project's content failed: a disk, a permission, a missing program.
public struct WorldError: Error {
  /// What and where, without a full stop.
  public let message: String
  /// The C library's number; nil where it was not the one that failed.
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
