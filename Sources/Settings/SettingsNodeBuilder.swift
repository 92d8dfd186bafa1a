internal import Diagnostics

/// Makes one value from scalars, lists and maps as they come, without recursion.
struct SettingsNodeBuilder {
  /// The value of the whole document, once it is complete.
  private(set) var root: SettingsNode?
  private var open: [OpenCollection] = []

  /// What is certain of a document that can't be read to its end.
  var certainRoot: SettingsNode? {
    guard var root else { return open.first?.certainNode }
    root.isCut = true
    return root
  }

  /// How many lists and maps are open.
  var depth: Int { open.count }

  /// Whether the next value is the key of a map.
  var expectsKey: Bool { open.last?.expectsKey ?? false }

  /// Begins a list or a map.
  mutating func begin(isMap: Bool, at range: ByteRange) { open.append(OpenCollection(isMap: isMap, range: range)) }

  /// Ends the innermost list or map.
  mutating func end() -> SettingsKeyProblem? { open.popLast().flatMap { add($0.node) } }

  /// Adds a value to the innermost list or map.
  mutating func add(_ node: SettingsNode) -> SettingsKeyProblem? {
    if let last = open.indices.last { return open[last].add(node) }
    root = node
    return nil
  }
}
