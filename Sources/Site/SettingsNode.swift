/// A value of YAML with its place. Scalars stay the strings that were written; the key's type decides what they mean.
struct SettingsNode {
  enum Content {
    case scalar(String, isQuoted: Bool)
    case list([SettingsNode])
    case map([(key: SettingsNode, value: SettingsNode)])
  }

  var content: Content
  var mark: TextMark
  /// Whether all that is to be said about it was said, so that it isn't judged: an alias, a text with an anchor or a tag.
  var isRefused = false
  /// Whether it is the beginning of a document that can't be read on: what is in it can be judged, not what is missing.
  var isCut = false

  /// Whether it is a map of keys.
  var isMap: Bool { if case .map = content { true } else { false } }
  /// Whether no entry of a map was refused, so that a missing one is missing indeed.
  var isWhole: Bool {
    guard !isCut, case .map(let entries) = content else { return !isCut }
    return !entries.contains { $0.value.isRefused }
  }
  /// Whether nothing is written.
  var isNothing: Bool { if case .scalar("", isQuoted: false) = content { true } else { false } }

  /// What it is, in a writer's words.
  var kindWords: String {
    switch content {
    case .scalar("", isQuoted: false): "nothing"
    case .scalar: "a text"
    case .list: "a list"
    case .map: "a map of keys"
    }
  }
}

/// A place in a file, without its path: line and UTF-8 byte columns from 1.
public struct TextMark: Sendable, Hashable {
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int32 = 0
  /// First byte and the byte behind the last, from 1.
  public var column: Int32 = 0, endColumn: Int32 = 0
}

/// A value from a settings file, and where it stands.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Its place.
  public var mark: TextMark
}
