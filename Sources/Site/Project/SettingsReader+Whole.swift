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
}
