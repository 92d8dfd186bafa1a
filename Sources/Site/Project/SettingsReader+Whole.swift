internal import Diagnostics
internal import Settings

extension SettingsReader {
  /// Fills a value from a map.
  ///
  /// - Returns: Whether all of the map was read; if not, a key that seems to be missing may only be misspelt. What only a
  ///   warning is about was read.
  mutating func fillsWhole<Target>(
    _ target: inout Target, from node: SettingsNode, keys: [SettingsKey<Target>], name: String
  ) -> Bool {
    let before = errorCount
    fill(&target, from: node, keys: keys, name: name)
    return node.isWhole && errorCount == before
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

  /// Reads a file that is a map of maps: `name: { … }`, one after the other.
  ///
  /// - Parameters:
  ///   - kind: What the names are, in a message: "words".
  ///   - empty: What each map is read into.
  ///   - example: What to write instead of something else.
  /// - Returns: Each entry with its name; none of a file that ends where it shouldn't. The reader reports what else is wrong
  ///   with them; what is wrong with the file is before that.
  static func namedEntries<Entry>(
    of bytes: [UInt8], path: String, _ kind: String, _ empty: Entry, keys: [SettingsKey<Entry>], example: String
  ) -> (entries: [NamedEntry<Entry>], reader: SettingsReader, syntax: [Diagnostic]) {
    var reader = SettingsReader(path: path)
    if let problem = TextEncoding.problem(in: bytes, path: path) { return ([], reader, [problem]) }
    let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    let (root, syntax) = SettingsDocument.parse(bytes, range: start..<bytes.count, path: path)
    guard let root else { return ([], reader, syntax) }
    guard case .map(let entries) = root.content else {
      reader.report(root.range, "this file must be a map of \(kind), not \(root.kindWords)", hint: example)
      return ([], reader, syntax)
    }
    var read: [NamedEntry<Entry>] = []
    for (key, value) in entries where !value.isRefused {
      guard case .scalar(let name, _) = key.content else { continue }
      guard case .map = value.content else {
        reader.report(value.range, "'\(name)' must be a map, not \(value.kindWords)", hint: example)
        continue
      }
      var entry = empty
      let isWhole = reader.fillsWhole(&entry, from: value, keys: keys, name: name)
      read.append(
        NamedEntry(name: Located(value: name, range: key.range), value: entry, range: value.range, isWhole: isWhole))
    }
    return (root.isCut ? [] : read, reader, syntax)
  }
}

/// An entry of a file that is a map of maps.
struct NamedEntry<Entry> {
  /// What comes before the colon.
  let name: Located<String>
  /// What was read of the rest, and where it is written.
  let value: Entry
  let range: ByteRange
  /// Whether all of it was read; if not, a key that seems to be missing may only be misspelt.
  let isWhole: Bool
}
