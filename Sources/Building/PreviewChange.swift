import Articles
import Pages
import Site
import World

/// What a change of the project means for the pages that are shown.
public enum PreviewChange: Sendable, Equatable {
  /// They stay as they are.
  case nothing
  /// Only the bodies of articles have changed: their pages' paths in the output.
  case pages(Set<String>)
  /// Any page may have changed; and the paths in the output of files with other bytes than before.
  case anything(files: Set<String>)
}

extension PreviewChange {
  /// What has changed between two states of a project.
  static func between(_ before: Snapshot, _ after: Snapshot, _ change: FolderChange) -> PreviewChange {
    if before === after { return .nothing }
    let site = after.edition.site
    let files = site.files.filter { !after.hasSameFile($0.path, as: before) }.map { Output.decoded($0.sitePath) }
    guard before.edition === after.edition, before.diagnostics == after.diagnostics, files.isEmpty else {
      return .anything(files: Set(files))
    }
    let ids: [Int] =
      switch change {
      case .files(let files): files.compactMap { after.page(of: String($0.dropFirst("Content/".count))) }
      case .anything: site.pages.indices.filter { !after.hasSameFile(site.pages[$0].source, as: before) }
      }
    // Feeds with full texts show bodies, too, but nobody looks at them in a browser.
    return ids.isEmpty ? .nothing : .pages(Set(ids.map { Output.decoded(site.pages[$0].sitePath) + "index.html" }))
  }
}
