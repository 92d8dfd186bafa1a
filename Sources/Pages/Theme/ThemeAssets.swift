internal import Diagnostics
internal import TemplateLanguage
internal import Values

/// The files of a theme that are published as they are, or, style sheets, with the theme's colours in place.
struct ThemeAssets {
  /// The folder of the site that assets go to, and of the theme that they come from.
  static let folder = "assets/"

  /// The files with their paths on the site.
  private(set) var files: [(sitePath: String, origin: String, bytes: [UInt8])] = []
  /// The URLs that `asset("name")` gives, by name.
  private(set) var links: [String: Link] = [:]

  /// Makes the assets of a theme.
  static func make(
    _ files: [ThemeFile], _ schema: Schema, _ uses: ThemeUses
  ) -> (assets: ThemeAssets, diagnostics: [Diagnostic]) {
    var assets = ThemeAssets()
    let sources = files.filter { $0.name.hasPrefix(folder) }
    let styles = sources.filter { $0.name.hasSuffix(".css") }
    // Style sheets come last: the files that they name have their hashes by then.
    for file in sources where !file.name.hasSuffix(".css") { assets.add(file, file.bytes) }
    let sheets = TemplateSet(
      styles.map { TemplateSet.Source(name: $0.name, path: $0.path, bytes: $0.bytes) }, schema: schema,
      assets: assets.links)
    var diagnostics = sheets.diagnostics
    let context = RenderContext(links: LinkBase(siteURL: nil, page: folder), language: .english)
    for file in styles {
      let compiled = sheets.compile(file.name, scope: uses.styleScope)
      diagnostics += compiled.diagnostics
      var bytes: [UInt8] = []
      let theme = Value.record(ThemeRecord(settings: uses.settings))
      diagnostics += compiled.template?.render([theme], context, into: &bytes) ?? []
      assets.add(file, bytes)
    }
    return (assets, diagnostics)
  }

  private mutating func add(_ file: ThemeFile, _ bytes: [UInt8]) {
    let name = Self.hashedName(file.name, ContentHash(of: bytes).hexadecimal)
    files.append((sitePath: name, origin: file.path, bytes: bytes))
    links[String(file.name.dropFirst(Self.folder.count))] = .site(name)
  }

  /// `assets/site.css` with the hash before its extension, so that browsers may keep the file for ever.
  private static func hashedName(_ name: String, _ hash: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(hash)" }
    return "\(name[..<dot])-\(hash)\(name[dot...])"
  }
}
