internal import Values

extension BlockPairing {
  /// Reads what begins a link: `[`, or `<` of an address that is a link by itself.
  mutating func enterLink(_ link: Node.Link) -> Bool {
    guard place < end, bytes[place] == UInt8(ascii: "<") else { return take("[") }
    place += 1
    isInAutolink = true
    return true
  }

  /// Reads what ends a link or an image, and its address.
  mutating func leaveLink(_ id: NodeID, _ destination: TextRange, _ title: TextRange) -> Bool {
    if isInAutolink { return leaveAutolink(id, destination) }
    guard take("]") else { return false }
    let label = mark
    if take("("), readTarget(id, destination, title) { return true }
    goBack(to: label)
    return skipLabel()
  }

  private mutating func leaveAutolink(_ id: NodeID, _ destination: TextRange) -> Bool {
    isInAutolink = false
    guard take(">"), let child = document[id].firstChild, let words = document.text(of: child) else { return false }
    // The address of a message gets `mailto:`.
    let next = place
    let isAdded = document[destination].starts(with: "mailto:".utf8) && !document[words].starts(with: "mailto:".utf8)
    let added: UInt32 = isAdded ? 7 : 0
    place -= 1
    while place > 0, bytes[place - 1] != UInt8(ascii: "<") { place -= 1 }
    pairs.destinations[id] = place..<(next - 1)
    _ = read(
      TextRange(offset: destination.offset + added, count: destination.count - added), as: .autolink)
    place = next
    return true
  }

  /// Reads `destination "title")` (CommonMark 0.30, section 6.3).
  private mutating func readTarget(_ id: NodeID, _ destination: TextRange, _ title: TextRange) -> Bool {
    skipGap()
    let isBracketed = take("<")
    if isBracketed { skipSpaces() }
    let start = place
    guard read(destination, as: .address) else { return false }
    let range = start..<place
    if isBracketed {
      skipSpaces()
      guard take(">") else { return false }
    }
    skipGap()
    guard place < end else { return false }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "(") {
      place += 1
      guard read(title, as: .address), place < end,
        bytes[place] == (quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote)
      else { return false }
      place += 1
      skipGap()
    } else if !title.isEmpty {
      return false
    }
    guard take(")") else { return false }
    pairs.destinations[id] = range
    return true
  }

  /// Moves past the label of a reference, if there is one: `[label]` or `[]`.
  private mutating func skipLabel() -> Bool {
    let start = place
    guard take("[") else { return true }
    while place < end, place - start <= 1001 {
      switch bytes[place] {
      case UInt8(ascii: "]"):
        place += 1
        return true
      case UInt8(ascii: "\\") where place + 1 < end && bytes[place + 1].isASCIIPunctuation: place += 2
      case UInt8(ascii: "["):
        place = start
        return true
      case let byte where byte.isLineEnd: _ = nextLine()
      default: place += 1
      }
    }
    place = start
    return true
  }

  /// Moves past spaces and line ends.
  private mutating func skipGap() {
    skipSpaces()
    while nextLine() { skipSpaces() }
  }
}
