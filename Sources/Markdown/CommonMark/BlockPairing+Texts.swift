internal import Diagnostics
internal import Values

extension BlockPairing {
  /// How a text is written.
  enum Writing {
    /// With escapes, references and smart punctuation.
    case words
    /// With escapes and references.
    case address
    /// With references.
    case autolink
    /// As it is.
    case verbatim

    var hasEscapes: Bool { self == .words || self == .address }
  }

  /// Reads the bytes that give a text, and keeps their pairs. A failure keeps what was read before it.
  mutating func read(_ range: TextRange, as writing: Writing) -> Bool {
    var offset = Int(range.offset)
    let textEnd = offset + Int(range.count)
    var (runOffset, runPlace) = (offset, place)
    /// Keeps the bytes since the last special one.
    func closeRun(_ pairing: inout BlockPairing) {
      pairing.add(runOffset, offset - runOffset, at: runPlace..<(runPlace + offset - runOffset))
    }
    while offset < textEnd {
      guard place < end else {
        closeRun(&self)
        return false
      }
      if writing != .verbatim, let special = special(at: offset, before: textEnd, writing) {
        closeRun(&self)
        guard special.count > 0 else { return false }
        pairs.pieces.append(
          Piece(
            text: offset, count: special.count, source: place..<(place + special.width), isVerbatim: false,
            isEscaped: special.isEscaped))
        offset += special.count
        place += special.width
        (runOffset, runPlace) = (offset, place)
      } else if bytes[place] == text[offset] {
        place += 1
        offset += 1
        let isLineEnd = bytes[place - 1].isLineEnd && !(bytes[place - 1] == 0x0D && place < end && bytes[place] == 0x0A)
        if isLineEnd, offset < textEnd {
          closeRun(&self)
          skipPrefix(expecting: offset..<textEnd)
          (runOffset, runPlace) = (offset, place)
        }
      } else {
        closeRun(&self)
        return false
      }
    }
    closeRun(&self)
    return true
  }

  /// What gives some bytes of a text but isn't written like them.
  private struct Special {
    /// How many bytes of the text it gives; 0 for a contradiction. How many bytes of the file it takes.
    var count: Int, width: Int
    var isEscaped = false
  }

  private func special(at offset: Int, before textEnd: Int, _ writing: Writing) -> Special? {
    switch bytes[place] {
    case UInt8(ascii: "\\"):
      guard writing.hasEscapes, place + 1 < end, bytes[place + 1].isASCIIPunctuation else { return nil }
      return Special(count: bytes[place + 1] == text[offset] ? 1 : 0, width: 2, isEscaped: true)
    case UInt8(ascii: "&"): return reference(at: offset, before: textEnd)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."):
      guard writing == .words, textEnd - offset >= 3, text[offset] == 0xE2, text[offset + 1] == 0x80 else { return nil }
      return punctuation(text[offset + 2])
    default: return nil
    }
  }

  private func reference(at offset: Int, before textEnd: Int) -> Special? {
    guard let reference = CharacterReference(at: place, in: bytes, before: end) else { return nil }
    let count: Int
    if let scalar = reference.scalar {
      let wanted = Array(String(scalar).utf8)
      let isGiven = offset + wanted.count <= textEnd && wanted.indices.allSatisfy { text[offset + $0] == wanted[$0] }
      count = isGiven ? wanted.count : 0
    } else if text[offset] == UInt8(ascii: "&") {
      return nil  // An unknown name is text.
    } else {
      let next = place + reference.count
      count = CharacterReference.length(at: offset, in: text, before: textEnd) { second in
        // What is written after the reference was not given by it.
        next + second.count <= end && bytes[next..<(next + second.count)].elementsEqual(second)
      }
    }
    return Special(count: count, width: reference.count, isEscaped: true)
  }

  /// Smart punctuation: U+2018, 2019, 201C, 201D, 2013, 2014 and 2026 by their last bytes.
  private func punctuation(_ last: UInt8) -> Special? {
    let (mark, width): (UInt8, Int)
    switch last {
    case 0x98, 0x99: (mark, width) = (UInt8(ascii: "'"), 1)
    case 0x9C, 0x9D: (mark, width) = (UInt8(ascii: "\""), 1)
    case 0x93: (mark, width) = (UInt8(ascii: "-"), 2)
    case 0x94: (mark, width) = (UInt8(ascii: "-"), 3)
    case 0xA6: (mark, width) = (UInt8(ascii: "."), 3)
    default: return nil
    }
    guard place + width <= end, (0..<width).allSatisfy({ bytes[place + $0] == mark }) else { return nil }
    return Special(count: 3, width: width)
  }

  // MARK: Code

  /// Reads a code span (CommonMark 0.30, section 6.1).
  mutating func readCode(_ range: TextRange) -> Bool {
    let start = place
    while place < end, bytes[place] == UInt8(ascii: "`") { place += 1 }
    let fence = place - start
    guard fence > 0 else { return false }
    let content = mark
    // One space is dropped at each end, if there is one at both.
    for isStripped in [true, false] {
      goBack(to: content)
      if readCode(range, fence: fence, isStripped: isStripped) { return true }
    }
    return false
  }

  private mutating func readCode(_ range: TextRange, fence: Int, isStripped: Bool) -> Bool {
    var offset = Int(range.offset)
    let textEnd = offset + Int(range.count)
    if isStripped, !takeSpace(expecting: offset..<textEnd) { return false }
    while offset < textEnd {
      guard place < end else { return false }
      let start = place
      var count = 0
      while place < end, offset + count < textEnd, bytes[place] == text[offset + count] {
        place += 1
        count += 1
      }
      add(offset, count, at: start..<place)
      offset += count
      guard offset < textEnd else { break }
      // A line end is shown as a space.
      guard place < end, bytes[place].isLineEnd, text[offset] == UInt8(ascii: " ") else { return false }
      let lineEnd = place
      let width = LineEnd.width(at: place, in: bytes)
      guard nextLine(expecting: (offset + 1)..<textEnd) else { return false }
      pairs.pieces.append(Piece(text: offset, count: 1, source: lineEnd..<(lineEnd + width), isVerbatim: false))
      offset += 1
    }
    if isStripped, !takeSpace(expecting: 0..<0) { return false }
    guard place + fence <= end, (0..<fence).allSatisfy({ bytes[place + $0] == UInt8(ascii: "`") }),
      place + fence == end || bytes[place + fence] != UInt8(ascii: "`")
    else { return false }
    place += fence
    return true
  }

  private mutating func takeSpace(expecting next: Range<Int>) -> Bool {
    guard place < end else { return false }
    if bytes[place].isLineEnd { return nextLine(expecting: next) }
    guard bytes[place] == UInt8(ascii: " ") else { return false }
    place += 1
    return true
  }
}

extension UInt8 {
  /// Whether a backslash makes it only a character (CommonMark 0.30, section 2.4).
  var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
}
