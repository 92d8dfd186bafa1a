/// Why a key can't be used, and its place.
struct SettingsKeyProblem {
  enum Kind {
    /// It is a list or a map.
    case noWord(SettingsNode)
    /// It is `<<`.
    case merge
    /// Its map has it already, in an earlier line of the file, counted from 1.
    case duplicate(String, firstLine: Int32)
  }

  let kind: Kind
  let mark: TextMark
}
