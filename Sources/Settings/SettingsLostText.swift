internal import Diagnostics

/// Words that YAML drops or joins in silence: what follows ` #`, and an item's mark in a line that continues the text
/// above it.
enum SettingsLostText {
  /// The first of them in or after a text without quotes.
  ///
  /// - Parameter range: Where the text is, in bytes of the file from 0.
  static func problem(in text: String, at range: Range<Int>, _ lines: LineTable) -> (
    range: ByteRange, words: YAMLProblem.Words
  )? {
    var line = lines.file[range]
    while let end = line.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      line = line[(end + 1)...]
      let words = line.drop { $0 == 0x20 }
      if words.starts(with: "- ".utf8) {
        return (ByteRange(words.startIndex..<words.startIndex + 1), YAMLProblem.joinedItem)
      }
    }
    let comment = lines.file[range.upperBound...].drop { $0 == 0x20 || $0 == 0x09 }
    guard comment.first == UInt8(ascii: "#") else { return nil }
    // A comment after a word or a number is one; after a sentence it may be a part of it.
    let isSentence = text.utf8.contains(0x20)
    let isComment = comment.dropFirst().first.map { $0 <= 0x20 } ?? true
    if isComment, !isSentence { return nil }
    return (ByteRange(comment.startIndex..<comment.startIndex + 1), YAMLProblem.lostComment)
  }
}
