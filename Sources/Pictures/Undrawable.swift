/// Why a picture can't be drawn.
public enum Undrawable: Error, Equatable {
  /// What is wrong with its document, in the library's words.
  case document(String)
  /// No font has these letters.
  case letters(String)
  /// Drawing it takes too much time or memory.
  case tooCostly
  /// There is no memory.
  case outOfMemory
}
