/// Reads a text word by word into one buffer.
///
/// A word is as many letters and digits as stand together; apostrophes in it are left out, its letters are folded.
struct WordReader: Sendable {
  /// Longer words, in bytes, are passed over: nobody looks for them.
  static let longest = 40

  /// The word's bytes are the first `count`.
  private(set) var word: [UInt8] = Array(repeating: 0, count: longest)
  /// Bytes of the word.
  private(set) var count = 0
  /// The word's hash, as `WordTable` wants it.
  private(set) var hash = FNV1a.start

  private var folding = LetterFolding()
  /// For each ASCII byte the byte that a word gets: 0 for none.
  private let letters: [UInt8] = (0..<128).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// Reads the next word.
  ///
  /// - Parameters:
  ///   - text: UTF-8; bytes that are none end a word.
  ///   - position: Where to go on; afterwards the place behind the word.
  /// - Returns: Whether there was one.
  mutating func next(in text: [UInt8], at position: inout Int) -> Bool {
    begin()
    while position < text.count {
      let byte = text[position]
      if byte >= 0x80 {
        if readBeyondASCII(text, at: &position), endsWord() { return true }
        continue
      }
      let letter = letters[Int(byte)]
      if letter != 0 {
        position += 1
        append(letter)
      } else if byte == UInt8(ascii: "'") {
        position += 1
      } else {
        position += 1
        if endsWord() { return true }
      }
    }
    return endsWord()
  }

  private mutating func begin() {
    count = 0
    hash = FNV1a.start
  }

  /// Whether there is a word at its end; one that is too long is forgotten.
  private mutating func endsWord() -> Bool {
    if count > Self.longest { begin() }
    return count > 0
  }

  @inline(__always) private mutating func append(_ byte: UInt8) {
    if count < Self.longest {
      word[count] = byte
      hash = FNV1a.hash(hash, byte)
      count += 1
    } else {
      count = Self.longest + 1
    }
  }

  /// Takes one sign; true where it ends a word.
  private mutating func readBeyondASCII(_ text: [UInt8], at position: inout Int) -> Bool {
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
    if isWord, count > 0 { return true }
    position += length
    while code != 0 {
      append(UInt8(truncatingIfNeeded: code))
      code >>= 8
    }
    return isWord
  }

  /// The sign at a place and its length in bytes; nil where the bytes are not UTF-8.
  private static func scalar(in text: [UInt8], at position: Int) -> (Unicode.Scalar, Int)? {
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
