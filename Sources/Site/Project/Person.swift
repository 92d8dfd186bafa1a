public import Settings
internal import Values
public import Diagnostics

/// An author or a medical reviewer: a file of `Content/people/`.
public struct Person: Sendable {
  /// The file's name without `.yaml`.
  public let id: String
  /// Name, job, degrees, a sentence or two, a page about them.
  public var name: String?, role: String?, credentials: String?, bio: String?, url: String?
  /// Where the person is registered to practise.
  public var register: Registration?
  /// The languages that the person speaks, by their tags (BCP 47).
  public var languages: [Located<String>] = []
  /// What others may want to know of the person's interests, such as "None declared."
  public var interests: String?
  /// The ids of the places where the person works.
  public var places: [Located<String>] = []
  /// Whether it is a group of people.
  public var isTeam: Bool?
  /// A photograph.
  public var photo: FrontMatter.LeadImage?
  /// Whether the person has a page here; nil where nothing is said.
  public var wantsPage: Bool?
  /// The place among people.
  public var order: Int?
  /// Whether all of the file could be read.
  public internal(set) var isWhole = true
  /// Whether it is still the one that a new project came with.
  public var starter: Bool?

  /// The folder of the site with all people's pages.
  public static let folder = "people/"

  /// Whether the person has a page here: by default where there is something to show, and no page elsewhere.
  public var hasPage: Bool {
    wantsPage ?? (url == nil && (bio != nil || photo != nil || !keysOfPage.isEmpty))
  }

  /// The keys that only a page of the person shows.
  private var keysOfPage: [String] {
    [
      ("register", register != nil), ("languages", !languages.isEmpty), ("interests", interests != nil),
      ("places", !places.isEmpty),
    ].filter(\.1).map(\.0)
  }

  /// The path on the site of the person's page.
  public var sitePath: String { "\(Self.folder)\(id)/" }

  /// The path inside `Content/` of the person's file.
  var path: String { "\(Self.folder)\(id).yaml" }

  /// The same as people see it.
  public var file: String { PageSource.folder + path }

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
    person.isWhole = !diagnostics.containsErrors
    if person.name == nil, person.isWhole {
      diagnostics.append(
        .error(
          .frontMatter, SourceLocation(path: file, 0..<0), "'name' is missing", hint: "write 'name: …'"))
    }
    if let key = person.keysOfPage.first, !person.hasPage {
      diagnostics.append(
        .error(
          .frontMatter, SourceLocation(path: file, 0..<0),
          "'\(key)' isn't shown, because this person has no page here, so nobody would read it",
          hint: "leave it out, or remove '\(person.wantsPage == false ? "page: false" : "url")'"))
    }
    if !Slug.isSlug(id) {
      diagnostics.append(
        .error(
          .frontMatter, SourceLocation(path: file), "the file's name is the person's id, and '\(id)' can't be one",
          hint: "use lower-case letters, digits and -"))
    }
    return (person, diagnostics)
  }

  /// Whether it is known what makes the person a clinician: a degree or a profession, not a dash or a promise.
  public var hasCredentials: Bool {
    guard let credentials else { return false }
    let words = credentials.lowercased().filter { $0.isLetter }
    let placeholders: Set<String> = [
      "", "none", "na", "tbd", "tba", "unknown", "todo", "x", "xx", "xxx", "no", "nil", "null", "pending", "patient",
      "editor",
    ]
    return !placeholders.contains(words) && !credentials.contains("?") && credentials.contains { $0.isLetter }
  }

  /// An entry in a public register of clinicians.
  public struct Registration: Sendable {
    /// Who keeps the register, the person's number in it, and where to look it up.
    public var body: String?, number: String?, url: String?

    static let keys: [SettingsKey<Registration>] = [
      .text("body", \.body), .string("number", \.number), .url("url", \.url),
    ]
  }

  static let keys: [SettingsKey<Person>] = [
    .text("name", \.name), .text("role", \.role), .text("credentials", \.credentials), .text("bio", \.bio),
    .url("url", \.url), .bool("team", \.isTeam), .bool("page", \.wantsPage), .integer("order", \.order),
    .bool("starter", \.starter), .text("interests", \.interests), .strings("places", \.places),
    SettingsKey("register") { person, node, reader in
      var register = Registration()
      guard reader.fillsWhole(&register, from: node, keys: Registration.keys, name: "register") else { return }
      if register.body == nil || register.number == nil {
        reader.report(
          node.range, "'register' needs 'body' and 'number'",
          hint: "write register: { body: GDC, number: \"123456\", url: https://… }")
      }
      person.register = register
    },
    SettingsKey("languages") { person, node, reader in
      person.languages = reader.strings(node, "languages") ?? []
      for tag in person.languages {
        if let problem = LanguageCode.problem(tag.value) {
          reader.report(tag.range, problem.message, hint: problem.hint)
        }
      }
    },
    SettingsKey("photo") { $0.photo = FrontMatter.LeadImage.read("photo", $1, &$2) },
  ]
}
