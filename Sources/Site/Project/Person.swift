internal import Settings
internal import Values
public import Diagnostics

/// An author or a medical reviewer: a file of `Content/people/`.
public struct Person: Sendable {
  /// The file's name without `.yaml`.
  public let id: String
  /// Name, job, degrees, a sentence or two, a page about them.
  public var name: String?, role: String?, credentials: String?, bio: String?, url: String?
  /// Whether it is a group of people.
  public var isTeam: Bool?

  /// The path inside `Content/` that the file should have: `people/`, the id as it should be, and `.yaml`.
  public var intendedPath: String { "people/\(Slug.ascii(ContentPath.name(of: id))).yaml" }

  /// Reads a person's file.
  ///
  /// - Parameter path: The path inside `Content/`, such as `people/editorial-team.yaml`.
  public static func parse(_ bytes: [UInt8], path: String) -> (person: Person, diagnostics: [Diagnostic]) {
    let file = PageSource.folder + path
    let id = String(decoding: path.utf8.dropFirst("people/".utf8.count).dropLast(".yaml".utf8.count), as: UTF8.self)
    var person = Person(id: id)
    var diagnostics = SettingsFile.read(bytes, path: file, keys: keys, into: &person)
    if person.name == nil, !diagnostics.containsErrors {
      diagnostics.append(
        .error(
          .frontMatter, SourceLocation(path: file, 0..<0), "'name' is missing", hint: "write 'name: …'"))
    }
    if !Slug.isSlug(id) {
      diagnostics.append(
        .error(
          .frontMatter, SourceLocation(path: file), "the file's name is the person's id, and '\(id)' can't be one",
          hint: "use lower-case letters, digits and -"))
    }
    return (person, diagnostics)
  }

  static let keys: [SettingsKey<Person>] = [
    .text("name", \.name), .text("role", \.role), .text("credentials", \.credentials), .text("bio", \.bio),
    .url("url", \.url), .bool("team", \.isTeam),
  ]
}
