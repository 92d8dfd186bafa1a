internal import Values

/// A text as patients see it, without what they don't: what a signature is for.
public struct ReviewedText: Sendable {
  /// A hash of the whole text.
  public let hash: String
  /// A hash of each sentence, in reading order.
  public let sentences: [String]
  /// How many words it has.
  public let words: Int
  /// The sentences themselves.
  let texts: [String]

  init(_ prose: Prose) {
    texts =
      prose.sentences.filter { prose.block(of: $0).kind != .note && !$0.words.isEmpty }.map {
        let silent = $0.words.filter { prose.words[$0].marks.contains(.silent) }.map { prose.text(prose.words[$0]) }
        // Marks are read, too: "is it safe?" isn't "it is safe", and "1.5" isn't "15".
        let text = prose.text($0.words).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text + ($0.mark == UInt8(ascii: "?") ? "?" : "")
          + (silent.isEmpty ? "" : ", struck out or code: \(silent.joined(separator: " "))")
      } + prose.beside
    words = prose.words.count
    sentences = texts.map { String(Self.hash($0).prefix(8)) }
    hash = String(Self.hash(texts.joined(separator: "\n")).prefix(32))
  }

  private static func hash(_ text: String) -> String { SHA256.hexadecimal(Array(text.utf8)) }

  /// The sentences that weren't in a text, in small letters, and how many of that text are gone.
  func changes(since signed: [String]) -> (new: [Int], gone: Int) {
    var left: [String: Int] = [:]
    for sentence in signed { left[sentence, default: 0] += 1 }
    var new: [Int] = []
    for (index, sentence) in sentences.enumerated() {
      if let count = left[sentence], count > 0 { left[sentence] = count - 1 } else { new.append(index) }
    }
    return (new, left.values.reduce(0, +))
  }
}
