/// What was asked for can't be done, although the command line has the right form: how to use the command is no answer.
struct UsageError: Error {
  /// What is wrong, without a full stop.
  let message: String

  init(_ message: String) { self.message = message }
}
