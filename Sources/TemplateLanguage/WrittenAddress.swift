public import Diagnostics

/// What a template writes out that browsers load, run or follow: its own words, not a printed value.
public struct WrittenAddress: Sendable, Hashable {
  /// What browsers do with it.
  public enum Use: Sendable, Hashable {
    /// They lead there when readers want it.
    case link
    /// They load it with the page, or send it what readers type.
    case content
    /// They run it: a script in the page itself, or an event handler; there is no address.
    case inlineScript
    /// They style the page with it: a style sheet in the page itself, or an attribute; there is no address.
    case inlineStyle
  }

  /// What browsers do with it.
  public let use: Use
  /// The tag and the attribute, such as `img src`; `style url` for an address in a style sheet in the page.
  public let element: String
  /// The address up to the first printed value, at most 200 bytes; empty for code in the page.
  public let address: String
  /// Whether a value is printed in it.
  public let hasValue: Bool
  /// Where.
  public let place: SourceLocation
}
