public import Values
internal import Diagnostics

extension Addresses {
  /// Finds what a link in a page's Markdown leads to.
  ///
  /// - Parameters:
  ///   - destination: As the writer wrote it, after CommonMark's own decoding.
  ///   - page: The page's index in `pages`.
  public func resolve(_ destination: some Collection<UInt8>, from page: Int) -> Result<ResolvedLink, LinkProblem> {
    let shown = String(decoding: destination, as: UTF8.self)
    if destination.isEmpty {
      return .failure(LinkProblem(message: "this link has no address", hint: "write [words](address)"))
    }
    let scheme = URLPolicy.scheme(of: destination)
    if case .named(let name) = scheme, URLPolicy.allowedSchemes.contains(name),
      let problem = OutsideAddress.problem(in: shown, scheme: name)
    {
      return .failure(problem)
    }
    switch scheme {
    case .named("https"): return .success(elsewhere(shown))
    case .named("http"):
      var link = elsewhere(shown)
      link.warning = LinkProblem(
        message: "this link is not encrypted: '\(shown)'", hint: "use https if the other site has it")
      return .success(link)
    case .named("mailto"), .named("tel"), .named("sms"): return .success(elsewhere(shown))
    case .named(let scheme):
      return .failure(
        LinkProblem(
          message: "links with '\(scheme):' are not allowed: '\(shown)'",
          hint: "use https, mailto or tel, or the path of a file"))
    case .malformed:
      return .failure(
        LinkProblem(
          message: "this isn't an address: '\(shown)'", hint: "use https, mailto or tel, or the path of a file"))
    case .none: return local(destination, shown, from: pages[page])
    }
  }

  private func elsewhere(_ url: String) -> ResolvedLink {
    ResolvedLink(target: .elsewhere, link: .external(PercentEncoding.encode(url, keeping: .url)))
  }

  private func local(_ destination: some Collection<UInt8>, _ shown: String, from page: PageAddress) -> Result<
    ResolvedLink, LinkProblem
  > {
    let bytes = Array(destination)
    if bytes.starts(with: "//".utf8) || bytes.first == UInt8(ascii: "\\") {
      return .failure(
        LinkProblem(message: "this link has no scheme: '\(shown)'", hint: "write https:// before the other site's name")
      )
    }
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let path = bytes[..<(hash ?? bytes.count)]
    let fragment = hash.map { String(decoding: ContentPath.percentDecoded(bytes[($0 + 1)...]), as: UTF8.self) }
    if path.isEmpty { return .success(link(toPage: page.id, fragment)) }
    if path.contains(UInt8(ascii: "?")) {
      return .failure(
        LinkProblem(
          message: "a link to a file of this site can't have a '?': '\(shown)'",
          hint: "leave out the ? and what follows it"))
    }
    guard let resolved = ContentPath.resolve(path, from: ContentPath.folder(of: page.source)) else {
      return .failure(
        LinkProblem(
          message: "this link leads out of Content/: '\(shown)'",
          hint: "links lead to files in Content/, or to https addresses"))
    }
    if let id = pagesBySource[resolved] { return .success(link(toPage: id, fragment)) }
    if let id = filesByPath[resolved] {
      let suffix = fragment.map { "#" + PercentEncoding.encode($0, keeping: .path) } ?? ""
      return .success(ResolvedLink(target: .file(id), link: .site(files[id].sitePath + suffix)))
    }
    if unreadable.contains(resolved) { return .success(ResolvedLink(target: .unreadable, link: .site(""))) }
    return .failure(missing(resolved, shown, from: page))
  }

  private func link(toPage id: Int, _ fragment: String?) -> ResolvedLink {
    let name = fragment.flatMap { $0.isEmpty ? nil : $0 }
    let suffix = name.map { "#" + PercentEncoding.encode($0, keeping: .path) } ?? ""
    return ResolvedLink(target: .page(id), link: .site(pages[id].sitePath + suffix), fragment: name)
  }

  private func missing(_ path: String, _ shown: String, from page: PageAddress) -> LinkProblem {
    if let reason = reasonsBySource[path] {
      return path.utf8.suffix(3).elementsEqual(".md".utf8)
        ? LinkProblem(
          message: "'\(shown)' is left out (\(reason)), so the link would lead nowhere",
          hint: "remove the link, or publish that page")
        : LinkProblem(message: "'\(shown)' is left out (\(reason))", hint: "remove it here, too")
    }
    let address = path.utf8.isEmpty ? "" : path + "/"
    if let id = pagesBySource[path + ".md"] ?? pagesBySource[address + "index.md"] ?? pagesByAddress[address] {
      return LinkProblem(
        message: "'\(shown)' isn't a file", hint: "write the path of its Markdown file: /\(pages[id].source)")
    }
    if shown.utf8.starts(with: "www.".utf8) {
      return LinkProblem(message: "there is no file '\(shown)'", hint: "write https:// before the other site's name")
    }
    if shown.utf8.contains(UInt8(ascii: "\\")) {
      return LinkProblem(message: "there is no file '\(shown)'", hint: "write / between folders, not \\")
    }
    if shown.utf8.contains(UInt8(ascii: "@")), !shown.utf8.contains(UInt8(ascii: "/")) {
      return LinkProblem(
        message: "there is no file '\(shown)'", hint: "write mailto: before an address of mail: mailto:\(shown)")
    }
    if !shown.isEmpty, shown.utf8.allSatisfy({ $0.isASCIIAlphanumeric || " -_".utf8.contains($0) }) {
      return LinkProblem(
        message: "there is no file '\(shown)'",
        hint:
          "a heading of this page is written with #, \"#\(Slug.ascii(shown))\"; a page is written with its ending, such as risks.md"
      )
    }
    let near = nearestFile(to: path, from: page)
    return LinkProblem(
      message: "there is no file '\(shown)'",
      hint: near.map { "did you mean '/\($0)'?" } ?? "paths begin at this file's folder, or with / at Content/")
  }

  /// The file that was probably meant: one of the same name elsewhere, or one whose name is nearly the same.
  private func nearestFile(to path: String, from page: PageAddress) -> String? {
    let name = ContentPath.name(of: path)
    if name != "index.md", let paths = pathsByName[name], paths.count == 1 { return paths[0] }
    // In a large folder a search for each of many broken links would take minutes.
    let folder = pathsByFolder[ContentPath.folder(of: path)] ?? []
    if folder.count > 300 { return nil }
    let candidates = folder.filter { $0 != page.source && ContentPath.name(of: $0) != "index.md" }
    guard let near = Spelling.nearest(to: name, in: candidates.map(ContentPath.name)) else { return nil }
    let named = candidates.filter { ContentPath.name(of: $0) == near }
    return Spelling.nearest(to: path, in: named) ?? (named.count == 1 ? named[0] : nil)
  }
}
