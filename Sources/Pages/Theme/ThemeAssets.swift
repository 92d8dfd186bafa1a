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
  /// The style sheets that `styles("name")` writes into a page, by name.
  private(set) var styles: [String: [UInt8]] = [:]

  /// Makes the assets of a theme.
  static func make(
    _ files: [ThemeFile], _ schema: Schema, _ uses: ThemeUses
  ) -> (assets: ThemeAssets, diagnostics: [Diagnostic]) {
    var assets = ThemeAssets()
    let sources = files.filter { $0.name.hasPrefix(folder) }
    let styles = sources.filter { $0.name.hasSuffix(".css") }
    // Style sheets come last: the files that they name have their hashes by then.
    for file in sources where !file.name.hasSuffix(".css") {
      assets.add(file, file.isUnchanged && file.name.hasSuffix(".js") ? withoutComments(file.bytes) : file.bytes)
    }
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
      diagnostics += compiled.template?.render([theme, .record(uses.content)], context, into: &bytes) ?? []
      if file.isUnchanged {
        bytes = StyleCompactor.compact(bytes)
      } else {
        diagnostics += assets.problems(ofStyles: file, bytes, uses.thirdParties)
      }
      assets.add(file, bytes)
      assets.styles[String(file.name.dropFirst(folder.count))] = bytes
    }
    return (assets, diagnostics)
  }

  /// The hashes of the style sheets that templates write into pages.
  func inlineStyles(of files: [ThemeFile]) -> [String] {
    let pages = files.filter { $0.name.hasSuffix(".html") && $0.bytes.contains("styles(".utf8) }
    return styles.sorted { $0.key < $1.key }.filter { name, _ in
      pages.contains { $0.bytes.contains("styles(\"\(name)\")".utf8) }
    }.map { SHA256.base64($0.value) }
  }

  /// What is wrong with the addresses that a style sheet loads.
  private func problems(ofStyles file: ThemeFile, _ css: [UInt8], _ thirdParties: ThirdParties) -> [Diagnostic] {
    // Where an address is in the file, because values were printed into the style sheet.
    let sources = Dictionary(StyleAddressReader.all(in: file.bytes).map { ($0.address, $0.range) }) { first, _ in first
    }
    let published = Set(files.map { String($0.sitePath.dropFirst(Self.folder.count)) })
    return StyleAddressReader.all(in: css).compactMap { address, _ in
      let place = SourceLocation(path: file.path, range: sources[address].map { ByteRange($0) })
      if address.lowercased().hasPrefix("data:text/css") {
        return .error(
          .thirdParty, place, "a style sheet inside an address isn't checked",
          hint: "write it into a file in Templates/assets/")
      }
      if let host = ThirdParties.host(of: address) { return thirdParties.problem(ofHost: host, place) }
      if address.isEmpty || address.hasPrefix("#") || address.lowercased().hasPrefix("data:")
        || published.contains(address)
      {
        return nil
      }
      let name = ContentPath.resolve(
        address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }, from: "")
      let known = name.flatMap { links[$0] == nil ? nil : $0 }
      let near = Spelling.nearest(to: address, in: links.keys)
      return .error(
        .thirdParty, place,
        known == nil
          ? "there is no file '\(address)' in Templates/assets/" : "'\(address)' has another name when it is published",
        hint: (known ?? near).map { "write url(\"\\(asset(\"\($0)\"))\")" }
          ?? "put it there, and write url(\"\\(asset(\"…\"))\")")
    }
  }

  /// A script of the theme without indentation, lines of comments and spaces around arrows, which readers would wait for. No
  /// text of it spans lines or has an arrow.
  private static func withoutComments(_ script: [UInt8]) -> [UInt8] {
    script.split(separator: UInt8(ascii: "\n")).flatMap { line -> [UInt8] in
      let code = line.drop(while: \.isSpaceOrTab)
      if code.isEmpty || code.starts(with: "//".utf8) { return [] }
      return Array(String(decoding: code, as: UTF8.self).replacingBytes(" => ", with: "=>").utf8) + [UInt8(ascii: "\n")]
    }
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
