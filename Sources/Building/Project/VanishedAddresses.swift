import Diagnostics
import Pages
import Settings
import Site
import Values

/// Addresses that the last publication had and this one lacks: whoever follows a link that was shared finds nothing there.
enum VanishedAddresses {
  /// A warning for each, with what keeps the links alive.
  ///
  /// - Parameter files: The files of the last publication that are gone, by their paths in the output.
  static func problems(_ files: [String], in site: Site) -> [Diagnostic] {
    // Whoever leaves a page out means to; an address that comes back soon needs no other page.
    let leftOut = files.isEmpty ? [] : site.leftOutAddresses
    return files.compactMap { file in
      guard let address = address(of: file), !leftOut.contains(address) else { return nil }
      let last = address.split(separator: "/").last.map(String.init) ?? ""
      let moved = site.pages.first { $0.sitePath.split(separator: "/").last.map(String.init) == last }
      return .warning(
        .alias, SourceLocation(path: moved?.file ?? "Content"),
        "'/\(address)' was published before and is gone, so links to it no longer work",
        hint: moved.map { "if this page replaces it, \(line(for: address, in: $0.front.aliases.map(\.value)))" }
          ?? "in the page that replaces it, \(line(for: address, in: [])); if there is none, publish once without --strict"
      )
    }
  }

  /// What to write into the front matter of a page that has some aliases.
  private static func line(for address: String, in aliases: [String]) -> String {
    "write aliases: [\((aliases + ["/" + address]).joined(separator: ", "))]"
  }

  /// The address of a page that somebody wrote; nil for other files, and for lists, which nobody links to.
  private static func address(of file: String) -> String? {
    let end = "/index.html"
    guard file.hasSuffix(end) else { return nil }
    let address = String(file.dropLast(end.count - 1))
    if HandoutSize.allCases.contains(where: { address.hasSuffix("/" + $0.folder) }) { return nil }
    let parts = address.split(separator: "/")
    let isList = parts.count > 2 && parts[parts.count - 2] == "page" && Int(parts[parts.count - 1]) != nil
    return isList || Site.madeFolders.contains(where: address.hasPrefix) ? nil : address
  }
}
