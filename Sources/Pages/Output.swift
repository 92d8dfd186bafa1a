internal import Diagnostics
internal import Values

/// A file of the finished site, and what it is made of. Plain data: a large site has tens of thousands.
public struct Output: Sendable {
  /// What makes the bytes of a file.
  public enum Content: Sendable {
    /// A Markdown file and a template; the subject is an index in `Site.pages`.
    case markdown
    /// A template alone.
    case template
    /// A file of `Content/`, copied; the subject is an index in `Site.files`.
    case copy
    /// An asset of the theme; the subject is an index in `Theme.assets`.
    case asset
    /// A copy of a photograph of `Content/`; the subject is an index in `Site.files`, the number the width of a copy in WebP, or 0
    /// for the one in the picture's own format.
    case photograph
    /// A part of a page's lead photograph, for networks; the subject and the number are those of `picture`.
    case crop
    /// A drawn share picture; the subject is an index in `Site.pages`, the number one in `SharePicture.Shape.allCases`.
    case picture
    /// The icon for telephones, drawn from the theme's colours.
    case touchIcon
  }

  /// Its kind, an index in `OutputKind.all`. The plan sets it.
  var kind = 0
  /// What makes its bytes.
  public let content: Content
  /// The path in the output folder.
  public let path: String
  /// What needs this path, for people, and where to report that another file needs it, too; until that is known.
  private(set) var origin: String
  private(set) var place: SourceLocation
  /// What it is about: the meaning depends on the kind.
  public let subject: Int
  /// Which of several files about one subject it is: the meaning depends on the kind. Pages of a list count from 1.
  public let number: Int
  /// The page in whose folder it is, as a part of that page, an index in `Site.pages`; nil for files of their own.
  let owner: Int?

  init(
    _ content: Content, _ path: String, origin: String, place: SourceLocation, subject: Int = 0, number: Int = 1,
    owner: Int? = nil
  ) {
    (self.content, self.path, self.origin, self.place) = (content, path, origin, place)
    (self.subject, self.number, self.owner) = (subject, number, owner)
  }

  /// Forgets what is needed only until each path belongs to one file: the texts take more memory than the rest.
  mutating func forgetOrigin() { (origin, place) = ("", SourceLocation(path: "")) }

  /// A page for readers that a template makes alone.
  ///
  /// - Parameter sitePath: The path on the site of the page's folder.
  static func page(
    at sitePath: String, origin: String, file: String, subject: Int = 0, number: Int = 1, owner: Int? = nil
  ) -> Output {
    page(
      at: sitePath, origin: origin, place: SourceLocation(path: file), subject: subject, number: number, owner: owner)
  }

  /// The same, where a line asks for it.
  static func page(
    at sitePath: String, origin: String, place: SourceLocation, subject: Int = 0, number: Int = 1, owner: Int? = nil
  ) -> Output {
    Output(
      .template, decoded(sitePath) + "index.html", origin: origin, place: place, subject: subject, number: number,
      owner: owner)
  }

  /// The path on the site of its folder, such as `tags/pain/`.
  var sitePath: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return PercentEncoding.encode(String(Substring(path.utf8[...slash])), keeping: .path)
  }

  /// The path in the output folder of a path on the site.
  public static func decoded(_ sitePath: String) -> String {
    String(decoding: ContentPath.percentDecoded(sitePath.utf8), as: UTF8.self)
  }
}
