import World
internal import Values

/// The state of a file of `Content/` whose bytes are needed later.
struct SourceState: Sendable, Equatable {
  /// Tells whether it was changed since.
  var stamp: FileStamp
  /// The hash of all of it; nil where only its head was read.
  var hash: ContentHash?
}
