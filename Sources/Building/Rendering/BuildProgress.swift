/// How a build says how far a stage is. What is shown, and when, is up to the caller.
public struct BuildProgress: Sendable {
  /// Begins a stage of so many steps; the result is called now and then with how many are done.
  public var begin: @Sendable (_ stage: String, _ total: Int) -> (Int) -> Void
  /// Ends the stage.
  public var end: @Sendable () -> Void

  /// Makes a way to show progress.
  public init(
    begin: @escaping @Sendable (_ stage: String, _ total: Int) -> (Int) -> Void, end: @escaping @Sendable () -> Void
  ) {
    (self.begin, self.end) = (begin, end)
  }

  /// Shows nothing.
  public static let silent = BuildProgress(begin: { _, _ in { _ in } }, end: {})
}
