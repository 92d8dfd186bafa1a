internal import Values

/// How texts become the words of the index. The search page's script does the same to what visitors type.
public enum SearchWords {
  /// The stems of a text's words, in its order.
  ///
  /// A word is a run of letters and digits, in lower case. Apostrophes in it are left out, and letters lose
  /// their accents; a character of Han, Hiragana or Katakana is a word of its own. Words of more than 40 bytes are
  /// left out.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - language: A language tag. Only English words are stemmed.
  public static func stems(of text: [UInt8], language: String) -> [[UInt8]] {
    isEnglish(language) ? words(of: text).map(PorterStemmer.stem) : words(of: text)
  }

  /// The words of a text, in its order.
  static func words(of text: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var reader = WordReader()
    reader.read(text) { words.append($0.small) }
    return words
  }

  /// Whether a language tag is `en` or begins with `en-`, in either case.
  static func isEnglish(_ language: String) -> Bool {
    let bytes = language.utf8.prefix(3).map(\.asciiLowercased)
    return bytes.starts(with: [UInt8(ascii: "e"), UInt8(ascii: "n")])
      && (bytes.count == 2 || bytes[2] == UInt8(ascii: "-"))
  }
}
