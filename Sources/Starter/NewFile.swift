public import Site
import Values

/// A file to begin a text with.
public struct NewFile: Sendable {
  /// The path from the project's folder.
  public let path: String
  /// What is in it.
  public let text: String
  /// The title of its page as YAML in quotation marks; empty where it has none.
  public private(set) var title = ""

  private init(path: String, text: String) { (self.path, self.text) = (path, text) }

  /// What is wrong with the name of a new file.
  public struct Problem: Error {
    /// What is wrong, without a full stop.
    public let message: String
  }

  /// An article, a draft at first, with the sections that its type needs.
  ///
  /// - Parameters:
  ///   - name: Its path in `Content/`, with or without `.md`.
  ///   - title: nil to make one from the name.
  ///   - author: The id of a person; nil for nobody.
  public static func article(
    _ name: String, type: FrontMatter.PageType, title: String?, author: String?
  ) throws(Problem) -> NewFile {
    let (path, words) = try contentPath(name, ending: ".md")
    var lines = [
      "title: \(written(title ?? words ?? Self.title(of: path)))",
      "summary: Say in one or two sentences what the page is about. Lists, search engines and shared links show them.",
    ]
    if type != .article { lines.append("type: \(type.rawValue)") }
    if let author, type != .page { lines.append("author: \(author)") }
    lines.append("starter: true # delete this line once the summary and the text are yours")
    lines.append("draft: true # delete this line to publish the page")
    return NewFile(path: "Content/" + path, text: page(lines, type.rawValue))
  }

  /// The page of a folder.
  ///
  /// - Parameter name: The folder's path in `Content/`.
  public static func section(_ name: String, title: String?) throws(Problem) -> NewFile {
    let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
    let (path, words) = try contentPath(
      folder.hasSuffix("/index.md") ? String(folder.dropLast("/index.md".count)) : folder, ending: "/index.md")
    let name = title ?? words ?? Self.title(of: String(path.dropLast("/index.md".count)))
    let lines = [
      "title: \(written(name))",
      "summary: Say in one or two sentences what the articles of this folder are about.", "type: page",
      "starter: true # delete this line once the text is yours",
    ]
    var file = NewFile(path: "Content/" + path, text: page(lines, "section"))
    // In a line with braces, a comma would end it.
    file.title = YAMLText.quoted(name)
    return file
  }

  /// A person who writes or reviews.
  ///
  /// - Parameter name: The person's name, such as `Jo Lee`; the file gets an id made from it.
  public static func person(_ name: String) throws(Problem) -> NewFile {
    let id = Slug.ascii(name)
    guard !id.isEmpty else {
      throw Problem(message: "'\(name)' has no letters from which an id can be made: write one, such as jo-lee")
    }
    let shown =
      id == name
      ? id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ") : name
    return NewFile(
      path: "Content/people/\(id).yaml",
      text: """
        # In articles: author: \(id)
        name: \(written(shown))
        starter: true # delete this line once the text below is yours
        role: Say what the person does at the clinic
        # Only for a person with a degree or a licence, who can review (reviewer: \(id)):
        # credentials: MD
        # With a bio or a photo, the person has a page here:
        # bio: One or two sentences.
        # photo: { file: \(id).jpg, alt: What the photo shows }

        """)
  }

  private static func page(_ lines: [String], _ form: String) -> String {
    let body = StarterForms.files.first { $0.name == form + ".md" }.map { StarterProject.decoded($0.base64) } ?? ""
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + body
  }

  /// A path in `Content/` whose parts can be parts of an address.
  ///
  /// - Returns: The path; and the last part as it was given, where it had to be changed and so was meant as a title.
  private static func contentPath(_ name: String, ending: String) throws(Problem) -> (path: String, title: String?) {
    var path = name
    for start in ["./", "Content/", "/"] where path.hasPrefix(start) { path = String(path.dropFirst(start.count)) }
    if path.hasSuffix(ending) { path = String(path.dropLast(ending.count)) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let slugs = parts.map { Slug.isSlug($0) ? $0 : Slug.ascii($0) }
    if let index = slugs.firstIndex(where: \.isEmpty) {
      throw Problem(
        message:
          "'\(parts[index])' can't be a part of an address: use letters a to z, digits and -, such as what-to-expect")
    }
    return (slugs.joined(separator: "/") + ending, slugs.last == parts.last ? nil : parts.last)
  }

  /// A title made from a name: its first letter large, spaces for hyphens.
  private static func title(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let words = (name.hasSuffix(".md") ? String(name.dropLast(3)) : name).replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A text as YAML: plain where that is safe.
  static func written(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " || $0 == "-" }
      && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    return isPlain ? text : YAMLText.quoted(text)
  }
}
