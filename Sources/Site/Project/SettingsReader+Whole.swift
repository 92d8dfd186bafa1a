internal import Diagnostics
internal import Settings

extension SettingsReader {
  /// Fills a value from a map.
  ///
  /// - Returns: Whether all of the map was read; if not, a key that seems to be missing may only be misspelt.
  mutating func fillsWhole<Target>(
    _ target: inout Target, from node: SettingsNode, keys: [SettingsKey<Target>], name: String
  ) -> Bool {
    let before = diagnostics.count
    fill(&target, from: node, keys: keys, name: name)
    return node.isWhole && diagnostics.count == before
  }

  /// Reads a list of maps.
  ///
  /// - Parameters:
  ///   - empty: What each map is read into.
  ///   - example: What to write instead of something else than a list.
  /// - Returns: Each entry with its place, and whether all of it was read.
  mutating func entries<Entry>(
    _ node: SettingsNode, _ name: String, _ empty: Entry, keys: [SettingsKey<Entry>], example: String
  ) -> [(value: Entry, range: ByteRange, isWhole: Bool)] {
    guard case .list(let items) = node.content else {
      report(node.range, "'\(name)' must be a list, not \(node.kindWords)", hint: example)
      return []
    }
    return items.map { item in
      var entry = empty
      let isWhole = fillsWhole(&entry, from: item, keys: keys, name: name)
      return (entry, item.range, isWhole)
    }
  }
}
