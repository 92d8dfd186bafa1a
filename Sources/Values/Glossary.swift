/// Medical words and what they mean, in a form in which every word of a text is looked up quickly.
///
/// A tree of bytes: each node has a first child and a next sibling, and a text is followed down the tree from the
/// beginning of each of its words. Nearly all words end at their first or second letter.
public struct Glossary: Sendable {
  /// A term.
  public struct Term: Sendable, Equatable {
    /// The word.
    public var name: String
    /// What it means in plain words.
    public var plain: String
    /// Other forms that mean the same, such as the plural.
    public var also: [String]
    /// Makes a term.
    public init(name: String, plain: String, also: [String]) {
      (self.name, self.plain, self.also) = (name, plain, also)
    }
  }

  private struct Branch {
    var byte: UInt8
    var firstChild: Int32 = -1
    var sibling: Int32 = -1
    /// The term that ends here, an index in `terms`.
    var term: Int32 = -1
    /// Whether the form is written in capitals, as AIDS: then "aids" is another word.
    var isAbbreviation = false
  }

  /// The terms, as they were given.
  public let terms: [Term]
  private var branches = [Branch(byte: 0)]
  /// The children of the root by their first byte.
  private var roots = [Int32](repeating: -1, count: 256)

  /// Makes a glossary. Of two forms with the same spelling, the first is used.
  public init(_ terms: [Term] = []) {
    self.terms = terms
    for (index, term) in terms.enumerated() {
      for form in [term.name] + term.also { insert(Array(form.utf8), term: Int32(index)) }
    }
  }

  /// Whether there is no term.
  public var isEmpty: Bool { terms.isEmpty }

  private mutating func insert(_ form: [UInt8], term: Int32) {
    guard let first = form.first else { return }
    var node = root(Self.folded(first))
    for byte in form.dropFirst() { node = child(of: node, Self.folded(byte)) }
    let isAbbreviation = form.count { $0.isASCIIUppercase } > 1 && !form.contains { $0.isASCIILowercase || $0 >= 0x80 }
    if branches[Int(node)].term < 0 {
      (branches[Int(node)].term, branches[Int(node)].isAbbreviation) = (term, isAbbreviation)
    } else if !isAbbreviation {
      branches[Int(node)].isAbbreviation = false
    }
  }

  private mutating func root(_ byte: UInt8) -> Int32 {
    if roots[Int(byte)] < 0 {
      roots[Int(byte)] = Int32(branches.count)
      branches.append(Branch(byte: byte))
    }
    return roots[Int(byte)]
  }

  private mutating func child(of node: Int32, _ byte: UInt8) -> Int32 {
    if let known = existingChild(of: node, byte) { return known }
    var made = Branch(byte: byte)
    made.sibling = branches[Int(node)].firstChild
    branches[Int(node)].firstChild = Int32(branches.count)
    branches.append(made)
    return branches[Int(node)].firstChild
  }

  private func existingChild(of node: Int32, _ byte: UInt8) -> Int32? {
    var next = branches[Int(node)].firstChild
    while next >= 0 {
      if branches[Int(next)].byte == byte { return next }
      next = branches[Int(next)].sibling
    }
    return nil
  }

  /// The longest term that begins at a place and ends with a word.
  ///
  /// - Returns: The term's index in `terms` and the end of the words in the text, in bytes from 0.
  public func term(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> (term: Int, end: Int)? {
    var found: (Int, Int)?
    var node = roots[Int(Self.folded(text[start]))]
    var place = start + 1
    while node >= 0 {
      let branch = branches[Int(node)]
      if branch.term >= 0, Self.endsTerm(at: place, in: text),
        !branch.isAbbreviation || !text[start..<place].contains(where: \.isASCIILowercase)
      {
        found = (Int(branch.term), place)
      }
      guard place < text.count, let next = existingChild(of: node, Self.folded(text[place])) else { break }
      node = next
      place += 1
    }
    return found
  }

  /// Whether a term may end before a place: "HPV" isn't explained inside "HPV-16", which is another thing.
  private static func endsTerm(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place < text.count else { return true }
    if isWordByte(text[place]) { return false }
    // "HPV 16" and "vitamin B 12" are longer terms, too.
    let isNamed = text[place - 1].isASCIIUppercase && " _.(^~".utf8.contains(text[place])
    if isNamed, place + 1 < text.count, text[place + 1].isASCIIDigit { return false }
    let joins = text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "'")
    return !(joins && place + 1 < text.count && isWordByte(text[place + 1]))
  }

  /// ASCII capitals as small letters, white space as a space.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x09, 0x0A, 0x0D: 0x20
    default: byte.asciiLowercased
    }
  }

  /// Whether a byte is part of a word.
  public static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIIAlphanumeric
  }
}
