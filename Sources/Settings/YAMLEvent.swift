/// What libyaml found next in a text.
struct YAMLEvent {
  enum Kind {
    /// A document begins, with or without `---`.
    case documentStart
    /// `isPlain`: written without quotes, `|` or `>`.
    case scalar(String, isPlain: Bool)
    /// `*name`
    case alias
    case listStart, mapStart
    /// The list or map that began last and is still open ends.
    case collectionEnd
    /// The text ends.
    case end
  }

  let kind: Kind
  /// Its bytes in the text, from 0, from its anchor or tag on. The start of a list or map in block style has its first
  /// entry's place and may be empty.
  let range: Range<Int>
  /// Whether it is named by `&name`.
  let hasAnchor: Bool
  /// Whether it has a tag, `!name`.
  let hasTag: Bool
}
