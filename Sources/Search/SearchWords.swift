internal import Values

/// How texts become the words of the index. The search page's script does the same to what visitors type.
public enum SearchWords {
  /// The stems of a text's words, in its order.
  ///
  /// A word is a run of letters and digits, in lower case. Apostrophes in it are left out, and Latin letters lose their
  /// accents as in `Slug`; a character of Han, Hiragana or Katakana is a word of its own. Words of more than 40 bytes are
  /// left out.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - language: A language tag. Only English words are stemmed.
  public static func stems(of text: [UInt8], language: String) -> [[UInt8]] {
    let isEnglish = isEnglish(language)
    var stems: [[UInt8]] = []
    var reader = WordReader()
    reader.read(text) { stems.append(isEnglish ? PorterStemmer.stem($0.small) : $0.small) }
    return stems
  }

  /// Whether a language tag is `en` or begins with `en-`, in either case.
  static func isEnglish(_ language: String) -> Bool {
    let bytes = language.utf8.prefix(3).map(\.asciiLowercased)
    return bytes.starts(with: [UInt8(ascii: "e"), UInt8(ascii: "n")])
      && (bytes.count == 2 || bytes[2] == UInt8(ascii: "-"))
  }
}
