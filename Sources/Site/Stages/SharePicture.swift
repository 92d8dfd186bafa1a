/// The picture that networks show for a page.
public enum SharePicture: Sendable, Equatable {
  /// A file of `Content/`, as an index in `Site.files`.
  case file(Int)
  /// A part of a photograph, a file of `Content/`, in a shape that networks show whole.
  case cropped(Int, Shape)
  /// One that the build draws, because the page has none.
  case drawn(Shape)

  /// The file that it shows, or a part of it; nil for a drawn one.
  public var file: Int? {
    switch self {
    case .file(let file), .cropped(let file, _): file
    case .drawn: nil
    }
  }

  /// The two forms of pictures that the build makes.
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
    /// The same for a part of a photograph.
    public var cropName: String { self == .wide ? "share.jpg" : "pin.jpg" }
  }
}
