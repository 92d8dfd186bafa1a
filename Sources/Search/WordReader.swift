internal import Values

/// Reads a text word by word.
///
/// A word is a run of letters and digits; apostrophes in it are left out, and its letters are folded.
struct WordReader: Sendable {
  /// The longest word, in bytes; longer ones are left out, because nobody searches for them.
  static let longest = 40

  private var folding = LetterFolding()
  /// The letters of a word whose bytes in the text differ from them; of a word that is too long, one byte more than
  /// `longest`.
  private var folded: [UInt8] = []

  private static let apostrophe = UInt8(ascii: "'")

  /// Reads a text's words.
  ///
  /// - Parameters:
  ///   - text: UTF-8; invalid bytes end a word.
  ///   - body: Gets each word, in the text's order.
  mutating func read(_ text: [UInt8], _ body: (Word) -> Void) {
    text.withUnsafeBytes { text in
      var position = 0
      while position < text.count { readWord(of: text, at: &position, body) }
    }
  }

  /// Reads to the end of a word, or one character where none begins.
  ///
  /// - Parameters:
  ///   - position: Where to begin, less than the text's length; afterwards, where to go on.
  ///   - body: Gets the word, if there is one.
  @inline(__always) mutating func readWord(
    of text: UnsafeRawBufferPointer, at position: inout Int, _ body: (Word) -> Void
  ) {
    let (count, head, hash) = Self.plainWord(in: text, at: position)
    let end = position + count
    if end < text.count, text[end] >= 0x80 || text[end] == Self.apostrophe {
      position = fold(text, from: position)
      if let first = folded.first, first == 0xD8 || first == 0xD9 { ArabicArticle.remove(from: &folded) }
      if (1...Self.longest).contains(folded.count) { folded.withUnsafeBytes { body(Word($0)) } }
    } else {
      if (1...Self.longest).contains(count) {
        body(Word(bytes: UnsafeRawBufferPointer(rebasing: text[position..<end]), head: head, hash: hash))
      }
      position = end + 1
    }
  }

  /// The run of ASCII letters and digits at a place.
  @inline(__always) private static func plainWord(
    in text: UnsafeRawBufferPointer, at position: Int
  ) -> (count: Int, head: UInt64, hash: UInt64) {
    let first = EightBytes(of: text, at: position)
    var count = first.letterCount
    let head = first.smallLetters(count)
    var hash = Hash.make(0, head)
    var step = count
    while step == 8 {
      let next = EightBytes(of: text, at: position + count)
      step = next.letterCount
      if step > 0 { hash = Hash.make(hash, next.smallLetters(step)) }
      count += step
    }
    return (count, head, hash)
  }

  /// Reads to the end of a word with characters that are folded; returns the offset after it.
  private mutating func fold(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
    folded.removeAll(keepingCapacity: true)
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte >= 0x80 {
        if foldCharacter(text, at: &position) { break }
        continue
      }
      position += 1
      if byte.isASCIIAlphanumeric {
        append(Word.small(byte))
      } else if byte != Self.apostrophe {
        break
      }
    }
    return position
  }

  /// Folds one character beyond ASCII; returns whether it ends the word.
  private mutating func foldCharacter(_ text: UnsafeRawBufferPointer, at position: inout Int) -> Bool {
    guard let (scalar, length) = Self.scalar(in: text, at: position) else {
      position += 1
      return true
    }
    var code = folding.code(of: scalar)
    if code == LetterFolding.end || code == LetterFolding.nothing {
      position += length
      return code == LetterFolding.end
    }
    let isWord = LetterFolding.isWord(scalar)
    if isWord, !folded.isEmpty { return true }
    position += length
    while code != 0 {
      append(UInt8(truncatingIfNeeded: code))
      code >>= 8
    }
    return isWord
  }

  private mutating func append(_ byte: UInt8) { if folded.count <= Self.longest { folded.append(byte) } }

  /// The character at a place and its length in bytes; nil if the bytes aren't UTF-8.
  private static func scalar(in text: UnsafeRawBufferPointer, at position: Int) -> (Unicode.Scalar, Int)? {
    let first = text[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, position + length <= text.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in text[(position + 1)..<(position + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
