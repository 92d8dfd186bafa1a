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
  public var mark: TextMark

  /// Whether it is a map of keys.
  public var isMap: Bool { if case .map = content { true } else { false } }
  /// Whether nothing is written.
  public var isNothing: Bool { if case .scalar("", isQuoted: false) = content { true } else { false } }

  /// What it is, in a writer's words.
  public var kindWords: String {
    switch content {
    case .scalar("", isQuoted: false): "nothing"
    case .scalar: "a text"
    case .list: "a list"
    case .map: "a map of keys"
    }
  }
}
