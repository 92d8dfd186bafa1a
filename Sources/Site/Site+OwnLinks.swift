internal import Settings
internal import Values

extension Site {
  /// What a link leads to that names this site by its full address; nil for other links. It is written as a link inside
  /// the site, so that it stays in a copy of the site at another address.
  func ownLink(_ destination: some Collection<UInt8>) -> Result<ResolvedLink, LinkProblem>? {
    guard destination.first == UInt8(ascii: "h") || destination.first == UInt8(ascii: "H") else { return nil }
    let bytes = Array(destination)
    for own in Set([url, clinic.url].compactMap(\.self)) {
      guard let rest = Self.path(in: bytes, of: own) else { continue }
      let hash = rest.firstIndex(of: UInt8(ascii: "#"))
      let path = rest[..<(hash ?? rest.endIndex)]
      let fragment = hash.map { String(decoding: ContentPath.percentDecoded(rest[($0 + 1)...]), as: UTF8.self) }
      // What follows ? changes nothing in a site of files.
      return link(
        toAddress: path.prefix { $0 != UInt8(ascii: "?") }, fragment, shown: String(decoding: bytes, as: UTF8.self))
    }
    return nil
  }

  /// What follows the site's address in another one; nil where that is on another site.
  private static func path(in bytes: [UInt8], of own: String) -> ArraySlice<UInt8>? {
    let own = own.utf8.drop { $0 != UInt8(ascii: ":") }
    let rest = bytes.drop { $0 != UInt8(ascii: ":") }
    let scheme = String(decoding: bytes[..<rest.startIndex], as: UTF8.self).lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let host = own.dropFirst(3).prefix { $0 != UInt8(ascii: "/") }.count + 3
    guard rest.count >= host, rest.prefix(host).map(\.asciiLowercased) == Array(own.prefix(host)) else { return nil }
    let path = rest.dropFirst(host), ownPath = own.dropFirst(host)
    if path.starts(with: ownPath) { return path.dropFirst(ownPath.count) }
    // The address of the home page may lack its last slash.
    return path.elementsEqual(ownPath.dropLast()) ? path.suffix(0) : nil
  }

  private func link(
    toAddress path: some Collection<UInt8>, _ fragment: String?, shown: String
  ) -> Result<ResolvedLink, LinkProblem> {
    let decoded = String(decoding: ContentPath.percentDecoded(path), as: UTF8.self)
    let trimmed = decoded.hasSuffix("index.html") ? String(decoded.dropLast(10)) : decoded
    let address = trimmed.isEmpty || trimmed.hasSuffix("/") ? trimmed : trimmed + "/"
    if let id = addresses.pagesByAddress[address] {
      return addresses.resolve(Array(("/" + pages[id].source + (fragment.map { "#" + $0 } ?? "")).utf8), from: id)
    }
    if let file = files.firstIndex(where: {
      String(decoding: ContentPath.percentDecoded($0.sitePath.utf8), as: UTF8.self) == decoded
    }) {
      return .success(ResolvedLink(target: .file(file), link: .site(files[file].sitePath)))
    }
    let isMade =
      (Self.madeFolders + ["assets/"]).contains(where: address.hasPrefix)
      || ["feed.xml", "sitemap.xml", "robots.txt", "404.html"].contains(decoded)
    let isAlias = pages.contains { page in
      page.front.aliases.contains { (try? Alias.outputPath($0.value).get()) == address + "index.html" }
    }
    if isMade || isAlias { return .success(ResolvedLink(target: .elsewhere, link: .site(decoded))) }
    return .failure(
      LinkProblem(
        message: "this site has no page at this address of its own: '\(shown)'",
        hint: "write the path of the Markdown file, such as [words](/about.md)"))
  }
}
