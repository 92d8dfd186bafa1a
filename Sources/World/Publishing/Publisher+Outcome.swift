extension Publisher {
  /// What happened, for the summary.
  public struct Outcome: Sendable {
    /// How many files were written, left as they were, removed.
    public var written = 0, unchanged = 0, removed = 0
    /// Whether anything in the output is new.
    public var isChanged: Bool { written > 0 || removed > 0 }
    /// Whether the file system could not exchange folders, so that files were replaced one by one.
    public var isOneByOne = false
    /// Files of others that came meanwhile where pages belong, by where they are now.
    public var displaced: [String] = []
    /// What kept the old site's files from being removed behind the switch; the next build removes them.
    public var leftover: String?
  }
}
