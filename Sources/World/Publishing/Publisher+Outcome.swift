extension Publisher {
  /// What happened, for the summary.
  public struct Outcome: Sendable {
    /// Makes the outcome of a build that has left all files as they were.
    public init(unchanged: Int) { self.unchanged = unchanged }

    init(written: Int, unchanged: Int) { (self.written, self.unchanged) = (written, unchanged) }

    /// How many files were written, left as they were, removed.
    public var written = 0, unchanged = 0, removed = 0
    /// Whether anything in the output is new.
    public var isChanged: Bool { written > 0 || removed > 0 }
    /// Whether the file system could not exchange folders, so that files were replaced one by one.
    public var isOneByOne = false
    /// The new paths of files that someone put in the place of pages during the build.
    public var displaced: [String] = []
    /// Why the old site's files could not be removed after the switch; the next build removes them.
    public var leftover: String?
  }
}
