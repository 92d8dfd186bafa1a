internal import Settings
internal import Diagnostics

/// The networks that pages are shared on.
struct Networks {
  /// All networks that pages may choose.
  private(set) var known = ShareNetwork.all
  /// Those of pages that choose none, in order.
  private(set) var chosen: [ShareNetwork] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the networks of a clinic, and checks those that pages choose.
  ///
  /// - Parameter hasAllSettings: Whether all of `site.yaml` was read; if not, a network may be there that isn't known.
  static func find(_ sharing: Clinic.Sharing?, _ sources: [PageSource], hasAllSettings: Bool) -> Networks {
    var result = Networks()
    result.add(sharing?.custom ?? [])
    let unreadable = sharing?.unreadable ?? []
    if let ids = sharing?.networks {
      result.chosen = result.networks(ids, in: SiteSettings.path, but: unreadable)
    } else {
      result.chosen =
        ShareNetwork.all.filter { ShareNetwork.defaults.contains($0.id) } + result.known[ShareNetwork.all.count...]
    }
    // Where nothing is known of sharing, any network may be one that the site adds.
    if sharing == nil, !hasAllSettings { return result }
    for source in sources {
      guard let ids = source.frontMatter.share?.networks else { continue }
      _ = result.networks(ids, in: source.file, but: unreadable)
    }
    return result
  }

  private mutating func add(_ custom: [Clinic.CustomNetwork]) {
    for network in custom.map(ShareNetwork.init) {
      if known.contains(where: { $0.id == network.id }) {
        diagnostics.append(
          .error(
            .shareNetwork, SourceLocation(path: SiteSettings.path), "there is already a network '\(network.id)'",
            hint: "choose another id"))
      } else {
        known.append(network)
      }
    }
  }

  /// What people also call some networks.
  private static let otherNames = ["twitter": "x", "fb": "facebook", "mail": "email", "link": "copy"]

  private mutating func networks(_ ids: [Located<String>], in file: String, but unreadable: Set<String>)
    -> [ShareNetwork]
  {
    ids.compactMap { id in
      if let network = known.first(where: { $0.id == id.value }) { return network }
      if !unreadable.contains(id.value) {
        diagnostics.append(
          .error(
            .shareNetwork, id.range.location(in: file), "there is no network '\(id.value)'",
            hint: Self.otherNames[id.value].map { "did you mean '\($0)'?" }
              ?? Spelling.hint(for: id.value, in: known.map(\.id))))
      }
      return nil
    }
  }
}
