internal import Diagnostics
public import Settings
internal import Values

/// A film about what a page describes: `video` in front matter.
public struct Film: Sendable {
  /// The words of a film in one language.
  public struct Captions: Sendable {
    /// BCP 47.
    public var language: Located<String>?
    /// The path of a file of WebVTT.
    public var file: Located<String>?
  }

  /// What it shows.
  public var title: String?
  /// The path of its file, or its address at another company.
  public var file: Located<String>?
  /// The picture that is shown before it begins.
  public var poster: FrontMatter.LeadImage?
  /// What is said in it, for people who can't hear it.
  public var captions: [Captions] = []
  /// The heading below which all of it is told in words: a page's path with `#` and the heading's id.
  public var transcript: Located<String>?

  /// The name of the company that shows it; nil for a file of this site.
  public var host: String? {
    guard let address = file?.value, case .named = URLPolicy.scheme(of: address.utf8) else { return nil }
    let name = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
    return name.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
  }

  /// The paths of its files.
  var files: [Located<String>] {
    (host == nil ? [file] : []).compactMap(\.self) + [poster?.file].compactMap(\.self) + captions.compactMap(\.file)
  }

  private static let example =
    "write video: { title: …, file: film.mp4, poster: film.jpg, captions: [{ language: en, file: film.vtt }], "
    + "transcript: \"#what-the-film-shows\" }"

  /// Reads it. A film without captions or without its words shuts people out, so what is missing is an error.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> Film? {
    var film = Film()
    guard reader.fillsWhole(&film, from: node, keys: keys, name: "video") else { return nil }
    let missing = [
      film.file == nil ? "'file', the film" : nil,
      film.title == nil ? "'title', what it shows" : nil,
      film.poster?.file == nil ? "'poster', the picture that is shown before it begins" : nil,
      film.captions.isEmpty && film.host == nil ? "'captions', for people who can't hear it" : nil,
      film.transcript == nil ? "'transcript', the heading below which all of it is told in words" : nil,
    ].compactMap(\.self)
    if !missing.isEmpty {
      reader.report(node.range, "'video' lacks \(missing.joined(separator: "; "))", hint: example, rule: .film)
      return nil
    }
    return film
  }

  private static let keys: [SettingsKey<Film>] = [
    .text("title", \.title),
    SettingsKey("file") { film, node, reader in
      guard let text = reader.string(node, "file") else { return }
      if case .named = URLPolicy.scheme(of: text.utf8), reader.url(node, "file") == nil { return }
      film.file = Located(value: text, range: node.range)
    },
    SettingsKey("poster") { $0.poster = FrontMatter.LeadImage.read("poster", $1, &$2) },
    SettingsKey("captions") { $0.captions = Captions.read($1, &$2) },
    .located("transcript", \.transcript),
  ]
}

extension Film.Captions {
  private static let example = "write captions: [{ language: en, file: film.vtt }]"

  fileprivate static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> [Self] {
    reader.entries(node, "captions", Self(), keys: keys, example: example).map { captions, range, isWhole in
      guard isWhole else { return captions }
      if captions.file == nil || captions.language == nil {
        reader.report(range, "captions need a 'language' and a 'file'", hint: example)
      } else if let language = captions.language, let problem = LanguageCode.problem(language.value) {
        reader.report(language.range, problem.message, hint: problem.hint)
      }
      return captions
    }
  }

  private static let keys: [SettingsKey<Self>] = [.located("language", \.language), .located("file", \.file)]
}
