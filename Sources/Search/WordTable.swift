/// Numbers for words, from 0 in the order in which they are added. One array has the bytes of all words.
struct WordTable: Sendable {
  /// How many words there are.
  var count: Int { entries.count }

  /// A word: its first eight bytes as a number, and where all of them are.
  fileprivate struct Entry {
    var head: UInt64
    var start: UInt32
    var count: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// A hash table: the upper half of a word's hash above its number plus one; 0 is a free slot. The number of slots is a
  /// power of two, and at most half of them are taken.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)

  /// The bytes of a word.
  func word(_ id: Int) -> ArraySlice<UInt8> {
    bytes[Int(entries[id].start)..<Int(entries[id].start + entries[id].count)]
  }

  /// The numbers of all words, in the order of their bytes.
  func sorted() -> [Int] { (0..<count).sorted { word($0).lexicographicallyPrecedes(word($1)) } }

  /// The number of a word of small letters, which is added where it is new.
  mutating func id(of word: ArraySlice<UInt8>) -> Int { word.withUnsafeBytes { id(of: Word($0)) } }

  /// The number of a word, which is added where it is new.
  mutating func id(of word: Word) -> Int {
    let (id, slot) = withKnown { $0.find(word) }
    return id ?? insert(word, at: slot)
  }

  /// Gives the words as long as the table doesn't change.
  @inline(__always) func withKnown<Result>(_ body: (Known) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        bytes.withUnsafeBufferPointer { body(Known(slots: slots, entries: entries, bytes: $0)) }
      }
    }
  }

  /// The words of a table in the memory of its arrays: most words of a text are known, and looking one up takes less time
  /// than asking whether the arrays are shared.
  struct Known {
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let entries: UnsafeBufferPointer<Entry>
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    /// The number of a word, nil where it is new; and its slot, or the one for it.
    @inline(__always) func find(_ word: Word) -> (id: Int?, slot: Int) {
      var slot = WordTable.slot(of: word.hash, in: slots.count)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == word.hash >> 32 {
          let id = Int(slots[slot] & 0xFFFF_FFFF) - 1
          if isWord(id, word) { return (id, slot) }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return (nil, slot)
    }

    @inline(__always) private func isWord(_ id: Int, _ word: Word) -> Bool {
      let entry = entries[id]
      guard entry.head == word.head, entry.count == word.bytes.count else { return false }
      return entry.count <= 8 || isTail(Int(entry.start), word)
    }

    /// Whether a word's bytes from the ninth on are those at a place.
    @inline(__always) private func isTail(_ start: Int, _ word: Word) -> Bool {
      for index in 8..<word.bytes.count where bytes[start + index] != Word.small(word.bytes[index]) { return false }
      return true
    }
  }

  /// Where the search for a word's slot begins.
  @inline(__always) private static func slot(of hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: hash) & (count - 1)
  }

  private mutating func insert(_ word: Word, at slot: Int) -> Int {
    let id = count
    entries.append(Entry(head: word.head, start: UInt32(bytes.count), count: UInt32(word.bytes.count)))
    bytes.append(contentsOf: word.small)
    slots[slot] = (word.hash >> 32) << 32 | UInt64(id + 1)
    if count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 0..<count {
      let hash = word(id).withUnsafeBytes { Word($0).hash }
      var slot = Self.slot(of: hash, in: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(id + 1)
    }
  }
}
