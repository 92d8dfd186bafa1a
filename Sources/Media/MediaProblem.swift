/// Why a file can't be published.
public struct MediaProblem: Error, Equatable {
  /// What is wrong, as the end of a sentence that begins with "this picture".
  public let message: String
  /// What to do.
  public let hint: String

  init(_ message: String, hint: String) { (self.message, self.hint) = (message, hint) }

  /// A file that ends before it should, or whose parts don't fit together.
  static let damaged = MediaProblem("is damaged: it ends too early", hint: "copy it again from where it came from")
}
