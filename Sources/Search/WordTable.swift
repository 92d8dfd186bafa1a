/// Numbers for words: the first one is 0, the next new one 1. All words stand in one array of bytes.
struct WordTable: Sendable {
  /// How many words there are.
  var count: Int { starts.count - 1 }

  private var bytes: [UInt8] = []
  /// Where each word begins in `bytes`, and where the last one ends.
  private var starts: [Int] = [0]
  /// Places by hash: the upper half of a word's hash above its number plus one; 0 is a free place. A power of two,
  /// at most half of them taken.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)

  /// The bytes of a word.
  func word(_ id: Int) -> ArraySlice<UInt8> { bytes[starts[id]..<starts[id + 1]] }

  /// The number of a word, which is added where it is new.
  ///
  /// - Parameters:
  ///   - word: Its bytes are the first `count`.
  ///   - hash: `FNV1a` of these bytes.
  mutating func id(of word: [UInt8], count: Int, hash: UInt64) -> Int {
    var slot = place(of: hash)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let id = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isWord(id, word, count: count) { return id }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(word[..<count], hash: hash, at: slot)
  }

  /// The number of a word, which is added where it is new.
  mutating func id(of word: ArraySlice<UInt8>) -> Int {
    let hash = FNV1a.hash(word)
    var slot = place(of: hash)
    while slots[slot] != 0 {
      let id = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, self.word(id) == word { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(word, hash: hash, at: slot)
  }

  /// The numbers of all words, in the order of their bytes.
  func sorted() -> [Int] { (0..<count).sorted { word($0).lexicographicallyPrecedes(word($1)) } }

  private func place(of hash: UInt64) -> Int { Int((hash ^ hash >> 29) & UInt64(slots.count - 1)) }

  private func isWord(_ id: Int, _ word: [UInt8], count: Int) -> Bool {
    let start = starts[id]
    guard starts[id + 1] - start == count else { return false }
    for index in 0..<count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func insert(_ word: ArraySlice<UInt8>, hash: UInt64, at slot: Int) -> Int {
    let id = count
    bytes.append(contentsOf: word)
    starts.append(bytes.count)
    slots[slot] = (hash >> 32) << 32 | UInt64(id + 1)
    if count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 0..<count {
      let hash = FNV1a.hash(word(id))
      var slot = place(of: hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(id + 1)
    }
  }
}
