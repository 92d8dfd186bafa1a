/// Where a link leads.
public enum Link: Sendable, Hashable {
  /// A path of this site from its root, percent-encoded, without a leading `/`, perhaps with a `#fragment`; the home
  /// page is empty.
  case site(String)
  /// A URL elsewhere.
  case external(String)
}
