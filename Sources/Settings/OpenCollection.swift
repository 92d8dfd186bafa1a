internal import Diagnostics

/// A list or map of settings whose end has not been read yet.
struct OpenCollection {
  let range: ByteRange
  let isMap: Bool
  /// A list's values.
  private(set) var items: [SettingsNode] = []
  /// A map's keys and values.
  private(set) var entries: [(key: SettingsNode, value: SettingsNode)] = []
  /// The key whose value comes next.
  private var key: SettingsNode?
  /// The keys so far, and the offset of each in the file.
  private var firstPlaces: [String: UInt32] = [:]

  init(isMap: Bool, range: ByteRange) {
    self.isMap = isMap
    self.range = range
  }

  /// Whether the next value is the key of a map.
  var expectsKey: Bool { isMap && key == nil }

  /// The list or map as a value.
  var node: SettingsNode { SettingsNode(content: isMap ? .map(entries) : .list(items), range: range) }

  /// What is certain of a map that can't be read to its end: all but the last value if a key should have followed,
  /// because the mistake may be in that value.
  var certainNode: SettingsNode? {
    guard isMap else { return nil }
    return SettingsNode(content: .map(expectsKey ? entries.dropLast() : entries), range: range, isCut: true)
  }

  /// Adds an item, a key, or the value of the last key. A key that can't be used is left out with its value.
  mutating func add(_ node: SettingsNode) -> SettingsKeyProblem? {
    if !isMap {
      if !node.isRefused { items.append(node) }
    } else if let key {
      if !key.isRefused { entries.append((key, node)) }
      self.key = nil
    } else {
      let problem = problem(ofKey: node)
      key = node
      if problem != nil { key?.isRefused = true }
      return problem
    }
    return nil
  }

  private mutating func problem(ofKey node: SettingsNode) -> SettingsKeyProblem? {
    if node.isRefused { return nil }
    guard case .scalar(let name, _) = node.content else {
      return SettingsKeyProblem(kind: .noWord(node), range: node.range)
    }
    if name == "<<" { return SettingsKeyProblem(kind: .merge, range: node.range) }
    if let first = firstPlaces[name] {
      return SettingsKeyProblem(kind: .duplicate(name, first: Int(first)), range: node.range)
    }
    firstPlaces[name] = node.range.start
    return nil
  }
}
