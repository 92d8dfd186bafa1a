/// Adds up the weights of an article's stems. Each word is stemmed once, at its first occurrence.
struct StemCounter: Sendable {
  /// The greatest weight of a stem in an article.
  static let greatestWeight = 63
  /// Stems have numbers of 24 bits; words that would need more are left out.
  static let mostStems = 1 << 24

  /// All stems so far, of all articles.
  var stems = WordTable()

  private let isEnglish: Bool
  private var words = WordTable()
  /// The number of the stem of each word of `words`.
  private var stemOfWord: [UInt32] = []
  /// The weight of each stem in the article that is being counted; all are 0 between two articles.
  private var weights: [UInt8] = []
  /// The stems with a weight, in the order in which they came; those from `countedCount` on mean nothing.
  private var counted: [UInt32] = []
  private var countedCount = 0

  /// Makes a counter that has counted nothing.
  init(language: String) { isEnglish = SearchWords.isEnglish(language) }

  /// Counts the words of a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - weight: What one occurrence counts, 1 to `greatestWeight`.
  mutating func count(_ text: [UInt8], weight: UInt8, reader: inout WordReader) {
    text.withUnsafeBytes { text in
      var position = countKnown(text, from: 0, weight, &reader)
      while position < text.count {
        var end = position
        reader.readWord(of: text, at: &end) { word in
          if words.id(of: word) == stemOfWord.count { addStem(of: word) }
        }
        position = countKnown(text, from: position, weight, &reader)
      }
    }
  }

  /// The article's stems: the number of each above eight bits of its weight. Starts the next article.
  mutating func take() -> [UInt32] {
    let stems = counted[..<countedCount].map { $0 << 8 | UInt32(weights[Int($0)]) }
    for stem in counted[..<countedCount] { weights[Int(stem)] = 0 }
    countedCount = 0
    return stems
  }

  /// Counts words until one comes that is new; returns where that begins, or the text's end.
  private mutating func countKnown(
    _ text: UnsafeRawBufferPointer, from start: Int, _ weight: UInt8, _ reader: inout WordReader
  ) -> Int {
    var position = start
    var (end, count) = (start, countedCount)
    words.withKnown { known in
      stemOfWord.withUnsafeBufferPointer { stemOfWord in
        weights.withUnsafeMutableBufferPointer { weights in
          counted.withUnsafeMutableBufferPointer { counted in
            var isKnown = true
            while position < text.count {
              reader.readWord(of: text, at: &end) { word in
                guard let id = known.find(word).id else {
                  isKnown = false
                  return
                }
                let stem = Int(stemOfWord[id])
                guard stem < weights.count else { return }
                let old = weights[stem]
                if old == 0 {
                  counted[count] = UInt32(stem)
                  count += 1
                }
                weights[stem] = min(old + weight, UInt8(Self.greatestWeight))
              }
              if !isKnown { return }
              position = end
            }
          }
        }
      }
    }
    countedCount = count
    return position
  }

  private mutating func addStem(of word: Word) {
    let small = word.small
    let stem = stems.id(of: (isEnglish ? PorterStemmer.stem(small) : small)[...])
    stemOfWord.append(UInt32(stem))
    while weights.count < min(stems.count, Self.mostStems) {
      weights.append(0)
      counted.append(0)
    }
  }
}
