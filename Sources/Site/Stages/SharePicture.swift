/// The picture that networks show for a page.
public enum SharePicture: Sendable, Equatable {
  /// A file of `Content/`, as an index in `Site.files`.
  case file(Int)
  /// One that the build draws, because the page has none.
  case drawn(Shape)

  /// The two forms of drawn pictures.
  public enum Shape: String, Sendable, CaseIterable {
    /// For the cards of Facebook, X, LinkedIn and messengers.
    case wide
    /// For Pinterest.
    case tall

    /// Pixels. Source: the sizes that the networks recommend.
    public var width: Int { self == .wide ? 1200 : 1000 }
    /// Pixels.
    public var height: Int { self == .wide ? 630 : 1500 }
    /// The file in the page's folder. It stays the same when the picture changes: networks show an empty box where the
    /// picture of an old post is gone.
    public var fileName: String { self == .wide ? "share.png" : "pin.png" }
  }
}
