extension StringProtocol {
  /// Whether it ends with a question mark: of Latin, Greek, Arabic, Armenian and East Asian scripts.
  public var endsAsQuestion: Bool {
    unicodeScalars.last.map { "?\u{37E};\u{61F}\u{55E}\u{FF1F}".unicodeScalars.contains($0) } ?? false
  }
}
