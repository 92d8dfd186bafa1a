internal import Diagnostics

/// Why a key can't be used, and its place.
struct SettingsKeyProblem {
  enum Kind {
    /// It is a list or a map.
    case noWord(SettingsNode)
    /// It is `<<`.
    case merge
    /// Its map has it already, earlier in the file, at an offset in bytes from 0.
    case duplicate(String, first: Int)
  }

  let kind: Kind
  let range: ByteRange
}
