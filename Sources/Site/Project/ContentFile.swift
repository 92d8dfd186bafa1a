/// A file of `Content/` that is copied as it is.
public struct ContentFile: Sendable, Equatable {
  /// The path inside `Content/`.
  public var path: String
  /// The length in bytes.
  public var size: Int
  /// What it shows, if it is a picture.
  public var image: ImageInfo?
  /// The path on the site; set by the model.
  public internal(set) var sitePath = ""

  /// Makes a file.
  public init(path: String, size: Int, image: ImageInfo?) { (self.path, self.size, self.image) = (path, size, image) }
}
