/// Why a picture can't be drawn.
public enum Undrawable: Error, Equatable {
  /// What is wrong with its document, in the library's words.
  case document(String)
  /// No font has these letters.
  case letters(String)
  /// There is no memory.
  case outOfMemory
}
