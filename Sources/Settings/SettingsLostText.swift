internal import Diagnostics
internal import Values

/// Words that YAML leaves out or joins without a warning: what follows ` #`, and a `- ` in a line that continues the
/// text above it.
enum SettingsLostText {
  /// The first of them in or after a text without quotes.
  ///
  /// - Parameter range: Where the text is, in bytes of the file from 0.
  static func problem(in text: String, at range: Range<Int>, _ lines: LineTable) -> (
    range: ByteRange, words: YAMLProblem.Words
  )? {
    var line = lines.file[range]
    while let end = line.firstIndex(where: \.isLineEnd) {
      line = line[(end + 1)...]
      let words = line.drop { $0 == 0x20 }
      if words.starts(with: "- ".utf8) {
        return (ByteRange(words.startIndex..<words.startIndex + 1), YAMLProblem.joinedItem)
      }
    }
    let comment = lines.file[range.upperBound...].drop(while: \.isSpaceOrTab)
    guard comment.first == UInt8(ascii: "#") else { return nil }
    // After a word or a number it is meant as a comment; after a sentence it may be part of the text.
    let isSentence = text.utf8.contains(0x20)
    let isComment = comment.dropFirst().first.map { $0 <= 0x20 } ?? true
    if isComment, !isSentence { return nil }
    return (ByteRange(comment.startIndex..<comment.startIndex + 1), YAMLProblem.lostComment)
  }
}
