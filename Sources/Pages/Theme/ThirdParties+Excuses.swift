internal import Diagnostics
internal import Settings
internal import Site

extension ThirdParties {
  /// A warning for each entry of `allow:` that excuses nothing. A script may ask hosts that no file names, so an entry for all
  /// files is trusted as long as another host is asked for at all.
  func idleExcuses(in files: [ThemeFile]) -> [Diagnostic] {
    let own = files.filter { !$0.isBuiltIn }.map {
      (path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self).lowercased())
    }
    let hosts = allowed.compactMap(\.host).filter { $0 != Self.inline }
    let asksHosts = own.contains { file in hosts.contains { file.text.contains($0.lowercased()) } }
    return allowed.compactMap { entry in
      guard let host = entry.host else { return nil }
      let place = SourceLocation(path: SiteSettings.path, range: entry.range)
      let hint = "delete this entry, or correct its 'host' and 'in'"
      if let name = entry.file {
        guard let file = own.first(where: { $0.path == name }) else {
          return .warning(
            .thirdParty, place, "there is no file '\(name)', so nothing is excused",
            hint: "write the path of a file of this project, such as Templates/base.html")
        }
        if host == Self.inline || file.text.contains(host.lowercased()) { return nil }
        return .warning(.thirdParty, place, "'\(name)' loads nothing from '\(host)', so nothing is excused", hint: hint)
      }
      if host == Self.inline {
        if own.contains(where: { $0.text.contains(Self.code) }) { return nil }
        return .warning(
          .thirdParty, place, "no template has code or styles in the page itself, so nothing is excused", hint: hint)
      }
      if asksHosts { return nil }
      return .warning(
        .thirdParty, place, "no template loads anything from '\(host)', so nothing is excused", hint: hint)
    }
  }

  /// What may be code or a style in a page.
  private static var code: Regex<Substring> {
    #/<script|<style|srcdoc|script:|data:|&#|\s(?:style|on[a-z]+)\s*=/#
  }
}
