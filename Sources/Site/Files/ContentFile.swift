public import Diagnostics
public import Media

/// A file of `Content/` that isn't an article.
public struct ContentFile: Sendable, Equatable {
  /// The path inside `Content/`.
  public var path: String
  /// The length in bytes.
  public var size: Int
  /// What it shows, if it is a picture.
  public var image: ImageInfo?
  /// What is wrong with its bytes, if it is published.
  public var problems: [Diagnostic]
  /// What it may do besides being read; nil if it does nothing.
  public var activity: String?
  /// The path on the site; set by the model.
  public internal(set) var sitePath = ""

  /// Makes a file.
  public init(path: String, size: Int, image: ImageInfo?, problems: [Diagnostic] = [], activity: String? = nil) {
    (self.path, self.size, self.image, self.problems, self.activity) = (path, size, image, problems, activity)
  }

  /// Whether networks can show a part of it: it is a photograph, and the part is as large as they want at least.
  var canBeCropped: Bool {
    guard let copies = image.flatMap(PictureCopies.init) else { return false }
    let part = copies.crop(width: SharePicture.Shape.wide.width, height: SharePicture.Shape.wide.height)
    return part.width >= 600 && part.height >= 315
  }

  /// Whether it is there for programs of other people (RFC 8615), and no page is expected to name it.
  public var isWellKnown: Bool { path.hasPrefix(".well-known/") }

  /// What follows the last dot of its name, in lower case; empty where there is no dot.
  var ending: String { Self.ending(of: path) }

  static func ending(of path: String) -> String {
    let parts = (path.split(separator: "/").last ?? "").split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? (parts.last ?? "").lowercased() : ""
  }
}
