/// The limit of texts that templates make from other texts: without it, a few lines that double a text use up the
/// memory.
public enum TextLimit {
  /// The greatest length, in bytes; a longer text is cut.
  public static let bytes = 1_000_000
}
