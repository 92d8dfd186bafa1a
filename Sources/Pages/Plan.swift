internal import Settings
internal import Values
public import Diagnostics
internal import Site
internal import TemplateLanguage

/// Every file that the site will have.
public struct Plan: Sendable {
  /// The files sorted by path.
  public private(set) var files: [OutputFile] = []

  /// Lists the files; two that claim one path are an error.
  public static func make(_ edition: Edition) -> (plan: Plan, diagnostics: [Diagnostic]) {
    var builder = PlanBuilder()
    builder.addAll(edition)
    var plan = Plan()
    plan.files = builder.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return (plan, builder.diagnostics)
  }
}

private struct PlanBuilder {
  var files: [OutputFile] = []
  var diagnostics: [Diagnostic] = []
  /// What claims a path, by the path in lower case. `String` keys are equal when they are canonically equivalent, so
  /// the two Unicode forms of a name, which some file systems can't tell apart, meet here too.
  private var claims: [String: (path: String, origin: String)] = [:]
  /// The folders of all paths, likewise.
  private var folders: [String: String] = [:]

  mutating func addAll(_ edition: Edition) {
    let site = edition.site
    claims.reserveCapacity(site.pages.count + site.files.count)
    for page in site.pages { add(page.sitePath + "index.html", page.file, .page(page.id), page.file) }
    for file in site.files {
      add(decoded(file.sitePath), "Content/" + file.path, .copy(contentPath: file.path), "Content/" + file.path)
    }
    for page in site.pages {
      // Each shape once: the picture for Pinterest may be the wide one too.
      let drawn = [page.sharePicture, page.pinPicture].compactMap { picture in
        if case .drawn(let shape)? = picture { shape } else { nil }
      }
      for shape in SharePicture.Shape.allCases where drawn.contains(shape) {
        let origin = "the share picture of \(page.file)"
        add(page.sitePath + shape.fileName, origin, .picture(page: page.id, shape), page.file)
      }
    }
    for asset in edition.theme.assets { add(asset.sitePath, asset.origin, .bytes(asset.bytes), asset.origin) }
    for page in site.pages {
      for alias in page.front.aliases { addAlias(alias, of: page) }
    }
    add("404.html", "the page for addresses that do not exist", .generated(.notFound), "Templates/404.html")
    add("robots.txt", "the file for search engines", .generated(.robots), "Templates/robots.txt")
    if site.url != nil { add("sitemap.xml", "the sitemap", .generated(.sitemap), "Templates/sitemap.xml") }
    for feed in Feed.all(in: site) {
      add(decoded(feed.sitePath(in: site)), "the feed", .generated(.feed(feed)), "Templates/feed.xml")
    }
    for listing in Listing.all(in: site) {
      let (words, file) = listing.origin(in: site)
      add(decoded(listing.sitePath(in: site)) + "index.html", words, .generated(.listing(listing)), file)
    }
    if site.hasSearch, let origin = folders[String(SearchEntry.folder.dropLast())] {
      let path = SearchEntry.folder
      conflict(path, origin, "the search", at: claims.first { $0.key.hasPrefix(path) }?.value.origin ?? origin)
    }
    for (folder, origin) in folders {
      guard let claim = claims[folder] else { continue }
      conflict(claim.path, claim.origin, origin, at: claim.origin)
    }
  }

  /// The path in the output folder of a path on the site.
  private func decoded(_ sitePath: String) -> String {
    String(decoding: ContentPath.percentDecoded(sitePath.utf8), as: UTF8.self)
  }

  private mutating func addAlias(_ alias: Located<String>, of page: Page) {
    let place = alias.mark.location(in: page.file)
    guard let path = Alias.outputPath(alias.value) else {
      diagnostics.append(
        .error(
          .alias, place, "'\(alias.value)' can't be an old address of this site",
          hint: "write a path from the site's root, such as /old-name/"))
      return
    }
    add(path, "the alias '\(alias.value)' of \(page.file)", .generated(.redirect(page: page.id)), page.file, place)
  }

  private mutating func add(
    _ path: String, _ origin: String, _ content: OutputFile.Content, _ file: String, _ place: SourceLocation? = nil
  ) {
    let key = path.lowercased()
    if let other = claims[key] {
      return conflict(path, origin, other.origin, at: file, place)
    }
    claims[key] = (path, origin)
    var end = path.utf8.endIndex
    while let slash = path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let folder = path.utf8[..<slash]
      if folders.updateValue(origin, forKey: String(Substring(folder)).lowercased()) != nil { break }
      end = slash
    }
    files.append(OutputFile(path: path, origin: origin, content: content))
  }

  private mutating func conflict(
    _ path: String, _ origin: String, _ other: String, at file: String, _ place: SourceLocation? = nil
  ) {
    // Two files whose names look the same: `é` as one character, and as a letter with an accent.
    let areTwins = origin == other && !origin.utf8.elementsEqual(other.utf8)
    let isPage = [origin, other].contains { $0.utf8.suffix(3).elementsEqual(".md".utf8) }
    diagnostics.append(
      .error(
        .duplicateAddress, place ?? SourceLocation(path: file),
        "\(origin) and \(other) both want the address /\(path)"
          + (areTwins ? "; their names look alike, but an accent is stored in two ways" : ""),
        hint: isPage && !areTwins ? "rename one, or give it another 'slug'" : "rename one"))
  }
}
