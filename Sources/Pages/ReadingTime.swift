internal import Markdown

/// How long a text takes to read.
enum ReadingTime {
  /// Words a minute: adults read health texts at about 200 to 240, and patients may read slower.
  private static let pace = 200

  /// Minutes, at least 1.
  static func minutes(for document: Document) -> Int { max(1, (words(in: document) + pace / 2) / pace) }

  /// The words of a text. Of scripts without spaces between words, two characters count as one.
  private static func words(in document: Document) -> Int {
    var words = 0
    var characters = 0
    for node in document.nodeIDs {
      guard document[node].parent != nil, let range = document.words(of: node) else { continue }
      var isInWord = false
      for byte in document[range] {
        if byte <= 0x20 {
          isInWord = false
        } else if !isInWord, byte < 0xE3 || byte > 0xED {
          isInWord = true
          words += 1
        } else if byte >= 0xE3, byte <= 0xED {
          // The first bytes of East Asian characters.
          characters += 1
        }
      }
    }
    return words + characters / 2
  }
}
