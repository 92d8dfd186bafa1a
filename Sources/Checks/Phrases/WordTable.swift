/// Numbers of words by their keys: a table that is asked for each word of each page.
///
/// The keys are hashes already, so a key's low bits say where it is.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  /// Makes a table.
  init() { (keys, values) = (Array(repeating: 0, count: 64), Array(repeating: 0, count: 64)) }

  /// The number of a word; nil for an unknown one.
  subscript(key: UInt64) -> Int32? {
    get {
      let mask = keys.count - 1
      return keys.withUnsafeBufferPointer { keys in
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 {
          if keys[place] == key { return values[place] }
          place = (place + 1) & mask
        }
        return nil
      }
    }
    set {
      if let newValue { insert(key, newValue) }
    }
  }

  private mutating func insert(_ key: UInt64, _ value: Int32) {
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    if keys[place] == 0 { count += 1 }
    (keys[place], values[place]) = (key, value)
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    values = Array(repeating: 0, count: keys.count)
    count = 0
    for (key, value) in old { insert(key, value) }
  }
}
