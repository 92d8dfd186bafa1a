/// How large the letters of a hand-out are: `handouts` in `site.yaml`.
public enum HandoutSize: String, Sendable, CaseIterable {
  /// As usual on paper.
  case standard
  /// 16 points, for people who read small print with difficulty.
  case large

  /// What follows a page's path on the site.
  public var folder: String { self == .standard ? "handout/" : "handout/large/" }
}
