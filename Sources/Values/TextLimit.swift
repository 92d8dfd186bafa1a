/// Texts that templates make out of texts: without a limit, a few lines that double a text fill the memory.
public enum TextLimit {
  /// The longest text, in bytes; what would be longer is cut.
  public static let bytes = 1_000_000
}
