internal import Diagnostics
internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// Judges what templates and style sheets write out that browsers load: other hosts learn of every reader, and fixed paths are
/// dead where the site is in a folder.
struct ThirdParties {
  /// The hosts of the site itself.
  let own: Set<String>
  /// What `allow:` excuses.
  let allowed: [Allowance]

  /// What an entry names instead of a host, to excuse code in pages.
  static let inline = "inline"

  /// The host of an address that leaves the site, in lower case; nil for other addresses.
  static func host(of address: String) -> String? {
    let bytes = Array(address.utf8).drop { $0 <= 0x20 }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    guard let start = ["https:", "http:", "//", "/\\", "\\\\"].first(where: text.hasPrefix) else { return nil }
    let rest = text.utf8.dropFirst(start.hasPrefix("h") ? start.utf8.count : 0).drop { "/\\".utf8.contains($0) }
    let authority = rest.prefix { !"/\\?#".utf8.contains($0) }
    let withoutUser =
      authority.lastIndex(of: UInt8(ascii: "@")).map { authority[authority.index(after: $0)...] } ?? authority
    return String(decoding: withoutUser.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }

  /// What is wrong with the addresses of templates.
  func problems(of addresses: Set<WrittenAddress>) -> [Diagnostic] { addresses.flatMap(problems) }

  private func problems(of written: WrittenAddress) -> [Diagnostic] {
    if let problem = problem(ofCodeIn: written) { return [problem] }
    switch written.use {
    case .inlineScript:
      if written.hasValue || isAllowed(Self.inline, written.place) { return [] }
      return [
        .error(
          .thirdParty, written.place,
          written.element.contains(" ")
            ? "code in an attribute (\(written.element)) doesn't run under the strict policy that the pages are made for"
            : "a script in the page itself doesn't run under the strict policy that the pages are made for",
          hint:
            "move it into a file, such as Templates/assets/own.js, and write <script src=\"\\(asset(\"own.js\"))\" defer></script>"
        )
      ]
    case .inlineStyle:
      if isAllowed(Self.inline, written.place) { return [] }
      return [
        .error(
          .thirdParty, written.place,
          written.element.contains(" ")
            ? "a style in an attribute (\(written.element)) doesn't work under the strict policy that the pages are made for"
            : "a style sheet in the page itself doesn't work under the strict policy that the pages are made for",
          hint:
            "give the element a class, and write its style into a file, such as Templates/assets/own.css, that the page loads"
        )
      ]
    case .content: return pieces(of: written).compactMap { problem(loading: $0, written) }
    case .link:
      let address = written.address
      guard !written.hasValue || address.hasPrefix("/"), !address.isEmpty, Self.isFixedPath(address) else { return [] }
      return [
        .warning(
          .thirdParty, written.place, "'\(address)' is a fixed path, which leads nowhere where the site is in a folder",
          hint: "write a value of type URL, such as \\(site.home), or use 'navigation' of site.yaml")
      ]
    }
  }

  /// The error for an address that is code, or a page or style sheet that nothing checks.
  private func problem(ofCodeIn written: WrittenAddress) -> Diagnostic? {
    let address = written.address.utf8.drop { $0 <= 0x20 }
    guard case .named(let scheme) = URLPolicy.scheme(of: Array(address)) else { return nil }
    let isCode =
      switch scheme.lowercased() {
      case "javascript", "vbscript": true
      case "data":
        written.element.hasSuffix(" url")
          ? String(decoding: address.prefix(13), as: UTF8.self).lowercased().hasPrefix("data:text/css")
          : ["script", "iframe", "frame", "object", "embed", "link", "a", "base", "meta", "form", "set", "animate"]
            .contains(
              written.element.split(separator: " ").first ?? "")
      default: false
      }
    // A value in it was an error already.
    guard isCode, !written.hasValue, !isAllowed(Self.inline, written.place) else { return nil }
    let leads = ["a ", "area ", "form ", "button ", "input "].contains(where: written.element.hasPrefix)
    return .error(
      .thirdParty, written.place,
      "code in an address (\(written.element)) doesn't run under the strict policy that the pages are made for",
      hint: leads
        ? "write an https address or a value of type URL; what a script does belongs in a file, such as Templates/assets/own.js"
        : "put it into a file in Templates/assets/, and write the file's address with \\(asset(\"…\"))")
  }

  /// The addresses of a list; a single one otherwise.
  private func pieces(of written: WrittenAddress) -> [String] {
    guard written.element.hasSuffix("srcset") else { return [written.address] }
    return written.address.split(separator: ",").compactMap {
      $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
  }

  private func problem(loading address: String, _ written: WrittenAddress) -> Diagnostic? {
    let place = written.place
    if let host = Self.host(of: address) { return problem(ofHost: host, place) }
    guard !address.isEmpty, Self.isFixedPath(address), !written.hasValue || address.hasPrefix("/") else { return nil }
    if let instead = Self.fixedPlaces[written.element] {
      return .error(.thirdParty, place, "'\(address)' is a fixed path, which is wrong on most pages", hint: instead)
    }
    let name = String(address.utf8.drop { "./".utf8.contains($0) }) ?? address
    return .error(
      .thirdParty, place,
      "'\(address)' is a fixed path, which is dead where the site is in a folder, and isn't checked",
      hint:
        "put the file into Templates/assets/, and write \\(asset(\"\(name.hasPrefix("assets/") ? String(name.dropFirst(7)) : name)\"))"
    )
  }

  /// What to write in place of elements that lead the whole page to a fixed path.
  private static let fixedPlaces = [
    "base href": "leave <base> out: links are relative already",
    "meta refresh": "leave the redirect out; 'aliases:' in the front matter of a page makes old addresses lead to it",
  ]

  /// The error for a host that isn't allowed.
  func problem(ofHost host: String, _ place: SourceLocation) -> Diagnostic? {
    if own.contains(host) || isAllowed(host, place) { return nil }
    let entry = "{ host: \(host), in: \(place.path), reason: … }"
    return .error(
      .thirdParty, place, "'\(host)' would learn of every reader of these pages",
      hint:
        "put the file into Templates/assets/, or \(allowed.isEmpty ? "name the reason in site.yaml: allow: [\(entry)]" : "add the reason to 'allow' in site.yaml: \(entry)")"
    )
  }

  private func isAllowed(_ host: String, _ place: SourceLocation) -> Bool {
    allowed.contains { $0.host?.lowercased() == host && ($0.file == nil || $0.file == place.path) }
  }

  /// Whether an address is a path that is written out: neither a part of the page, nor data.
  private static func isFixedPath(_ address: String) -> Bool {
    if host(of: address) != nil || address.hasPrefix("#") || address.hasPrefix("?") { return false }
    if case .none = URLPolicy.scheme(of: Array(address.utf8)) { return true }
    return false
  }
}
