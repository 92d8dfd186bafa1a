internal import Settings

extension SettingsReader {
  /// Fills what a project keeps for its own templates: `extra`, a map of texts.
  mutating func fill(_ extra: inout [String: String], from node: SettingsNode) {
    guard case .map(let entries) = node.content else {
      return report(
        node.range, "'extra' must be a map of texts, not \(node.kindWords)", hint: "write extra: { name: value }")
    }
    for (key, value) in entries where !value.isRefused {
      guard case .scalar(let name, _) = key.content, let text = string(value, name) else { continue }
      extra[name] = text
    }
  }
}
