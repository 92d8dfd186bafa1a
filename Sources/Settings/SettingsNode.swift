public import Diagnostics

/// A value of YAML with its place. Scalars stay the strings that were written; the key's type decides what they mean.
public struct SettingsNode {
  /// What was written.
  public enum Content {
    case scalar(String, isQuoted: Bool)
    case list([SettingsNode])
    case map([(key: SettingsNode, value: SettingsNode)])
  }

  /// What was written.
  public var content: Content
  /// Where.
  public var range: ByteRange
  /// Whether its problem was reported already, so that it isn't checked: an alias, a text with an anchor or a tag.
  public internal(set) var isRefused = false
  /// Whether not even a colon is written before it: the value of `two` in `{ alt: One, two }`.
  public internal(set) var isUnwritten = false
  /// Whether reading stopped in it: what it contains can be checked, but not what is missing.
  public internal(set) var isCut = false

  /// Whether it is a map with a key, whatever its value.
  public func mentions(_ key: String) -> Bool {
    guard case .map(let entries) = content else { return false }
    return entries.contains { if case .scalar(key, _) = $0.key.content { true } else { false } }
  }

  /// Whether it is a text of several words, in which commas may be a part of sentences.
  var hasSpace: Bool { if case .scalar(let text, _) = content { text.contains(" ") } else { false } }

  /// Whether it is a map of keys.
  public var isMap: Bool { if case .map = content { true } else { false } }
  /// Whether no entry of a map was refused, so that a missing one is missing indeed.
  public var isWhole: Bool {
    guard !isCut, case .map(let entries) = content else { return !isCut }
    return !entries.contains { $0.value.isRefused }
  }
  /// Whether nothing is written.
  public var isNothing: Bool { if case .scalar("", isQuoted: false) = content { true } else { false } }

  /// What it is, in words for writers.
  public var kindWords: String {
    switch content {
    case .scalar("", isQuoted: false): "nothing"
    case .scalar: "a text"
    case .list: "a list"
    case .map: "a map of keys"
    }
  }
}
