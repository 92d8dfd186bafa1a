internal import Settings
internal import Values
public import Diagnostics

/// A Markdown file of `Content/` as the model needs it: its front matter, not its body.
public struct PageSource: Sendable {
  /// The path inside `Content/`, such as `microneedling/index.md`.
  public let path: String
  /// What the writer states about the page.
  public var frontMatter: FrontMatter { _read { yield shared.front } }
  let shared: SharedFrontMatter
  /// Its keys that not every page shows.
  let shownKeys: ShownKeys
  /// The cards of its text that tell patients to call somebody.
  public let careMarks: CareMarks
  /// The first questions of a text about a treatment.
  public let questions: [String]
  /// Where the body begins in the file, in bytes from 0.
  public let bodyStart: Int
  /// The file's path as people see it.
  public var file: String { Self.folder + path }

  /// What comes before paths inside `Content/` when people read them.
  static let folder = "Content/"
  /// The path of the home page.
  static let home = "index.md"

  /// Whether it is the home page.
  var isHome: Bool { path == Self.home }
  /// Whether it is the page of its folder: of a section, or the home page.
  var isIndex: Bool { ContentPath.name(of: path) == Self.home }

  /// Reads the front matter of a file.
  ///
  /// - Parameter bytes: The file, or at least its first `SplitSource.maximumSettings` bytes and some more.
  /// - Returns: No source for a file that can't be understood at all.
  public static func parse(_ bytes: [UInt8], path: String) -> (source: PageSource?, diagnostics: [Diagnostic]) {
    let file = folder + path
    if bytes.allSatisfy({ $0.isSpaceOrTab || $0.isLineEnd }) {
      return (
        nil,
        [.error(.file, SourceLocation(path: file), "this file is empty", hint: "write a page, or delete the file")]
      )
    }
    let (split, problems) = SplitSource.split(bytes, path: file)
    if !problems.isEmpty { return (nil, problems) }
    guard let range = split.settings else {
      if bytes.count < SplitSource.maximumSettings, let problem = TextEncoding.problem(in: bytes, path: file) {
        return (nil, [problem])
      }
      // Which version begins with front matter is not decided yet.
      let conflicts = MergeConflict.problems(in: bytes, range: 0..<bytes.count, path: file)
      if !conflicts.isEmpty { return (nil, conflicts) }
      return (nil, [MissingFrontMatter.problem(in: bytes, file: file)])
    }
    if let problem = TextEncoding.problem(in: Array(bytes[..<range.upperBound]), path: file) { return (nil, [problem]) }
    if let problem = EarlyFrontMatterEnd.problem(in: bytes, split, file: file) { return (nil, [problem]) }
    let (root, syntax) = SettingsDocument.parse(bytes, range: range, path: file)
    if root == nil, syntax.containsErrors { return (nil, syntax) }
    var frontMatter = FrontMatter()
    var reader = SettingsReader(path: file)
    if let root { reader.fill(&frontMatter, from: root, keys: FrontMatter.keys, meanings: FrontMatter.foreignKeys) }
    frontMatter.hasErrors = reader.errorCount > 0 || syntax.containsErrors
    if case .map(let entries)? = root?.content, entries.contains(where: { $0.key.isReferences && $0.value.isRefused }) {
      frontMatter.hasUnreadReferences = true
    }
    if let root, root.isCut { return (nil, reader.diagnostics(after: syntax)) }
    let body = bytes[split.bodyStart...]
    let inconsistencies = consistency(of: frontMatter, file, root)
    // What is said of it once is enough.
    if let language = frontMatter.language, LanguageCode.problem(language.value) != nil { frontMatter.language = nil }
    return (
      PageSource(
        path: path, shared: SharedFrontMatter(frontMatter), shownKeys: ShownKeys(in: root),
        careMarks: CareMarks(in: body),
        questions: frontMatter.type == .treatment ? PageQuestions.find(in: body) : [], bodyStart: split.bodyStart),
      reader.diagnostics(after: syntax) + inconsistencies
        + ShownTexts.problems(of: frontMatter, file, root)
    )
  }

  /// What keys demand of each other.
  private static func consistency(of front: FrontMatter, _ file: String, _ root: SettingsNode?) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    // That it isn't a list of keys was reported.
    if let root, !root.isMap, !root.isNothing || root.isRefused { return [] }
    /// Whether a key is written, be it with a wrong value or misspelt: that was said already.
    func mentions(_ key: String) -> Bool {
      guard case .map(let entries)? = root?.content else { return false }
      let names = FrontMatter.keys.map(\.name)
      return entries.contains { entry in
        guard case .scalar(let name, _) = entry.key.content else { return false }
        return name == key || (!names.contains(name) && SettingsReader.meantKey(name, in: names) == key)
      }
    }
    func missing(_ key: String, _ hint: String) {
      problems.append(
        .error(
          .frontMatter, SourceLocation(path: file, 0..<3), "'\(key)' is missing",
          hint: hint))
    }
    if front.title == nil, !mentions("title") { missing("title", "write 'title: …' below the first '---'") }
    let mayNeedNone = front.type == .page || (front.type == nil && mentions("type"))
    if front.summary == nil, !mayNeedNone, !mentions("summary") {
      missing("summary", "write 'summary: …', one or two sentences that say what the page is about")
    }
    if let language = front.language, let problem = LanguageCode.problem(language.value) {
      problems.append(
        .error(.frontMatter, language.range.location(in: file), problem.message, hint: problem.hint))
    }
    func order(_ first: Located<Day>?, _ second: Located<Day>?, _ words: String) {
      guard let first, let second, second.value < first.value else { return }
      problems.append(
        .error(
          .frontMatter, second.range.location(in: file), "\(words) (\(first.value.iso))",
          hint: "correct one of the two dates"))
    }
    if front.facts?.evidence != nil, front.references.isEmpty, !front.hasUnreadReferences {
      problems.append(
        .error(
          .frontMatter, SourceLocation(path: file, 0..<3), "'evidence' needs the sources that it is judged by",
          hint: "name them in 'references', or leave 'evidence' out"))
    }
    order(front.published, front.updated, "'updated' is before 'published'")
    order(front.publishOn, front.expireOn, "'expireOn' is before 'publishOn'")
    if let reviewed = front.reviewed, !mentions("reviewer") {
      problems.append(
        .error(
          .review, reviewed.range.location(in: file), "this review has no reviewer",
          hint: "name the clinician who reviewed the page: 'reviewer: …'"))
    }
    if let reviewer = front.reviewer, !mentions("reviewed") {
      problems.append(
        .error(
          .review, reviewer.range.location(in: file), "this review has no day",
          hint: "write when the page was reviewed: 'reviewed: 2026-03-02'"))
    }
    return problems
  }
}

extension SettingsNode {
  /// Whether it is the key of a page's sources.
  fileprivate var isReferences: Bool { if case .scalar("references", _) = content { true } else { false } }
}
