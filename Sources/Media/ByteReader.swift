internal import Foundation

/// Reads numbers out of a file that may end anywhere and say anything.
struct ByteReader {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The index after the last byte.
  var end: Int { bytes.endIndex }

  /// A byte; nil outside the file.
  func byte(_ index: Int) -> Int? { bytes.indices.contains(index) ? Int(bytes[index]) : nil }

  /// A part of the file; nil where it doesn't lie in it.
  func slice(_ start: Int, count: Int) -> ArraySlice<UInt8>? {
    guard start >= bytes.startIndex, count >= 0, start <= end, count <= end - start else { return nil }
    return bytes[start..<start + count]
  }

  /// A number with its most significant byte first.
  ///
  /// - Parameter count: The number's length in bytes, at most 8; of 8, numbers from 2^63 on are nil.
  func big(_ start: Int, _ count: Int) -> Int? {
    guard let slice = slice(start, count: count), count < 8 || slice.first ?? 0 < 0x80 else { return nil }
    return slice.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number with its least significant byte first.
  ///
  /// - Parameter count: The number's length in bytes, at most 7.
  func little(_ start: Int, _ count: Int) -> Int? {
    slice(start, count: count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Where a text begins first, at a place or after it; nil where it doesn't occur.
  func first(_ text: String, from start: Int) -> Int? { first(Array(text.utf8), from: start) }

  /// The same for bytes, of which there is at least one.
  func first(_ needle: [UInt8], from start: Int) -> Int? {
    let origin = bytes.startIndex
    return bytes.withUnsafeBytes { all in
      needle.withUnsafeBytes { wanted -> Int? in
        guard let base = all.baseAddress, let wantedBase = wanted.baseAddress, let first = wanted.first else {
          return nil
        }
        var position = max(0, start - origin)
        while position + wanted.count <= all.count,
          let found = memchr(base + position, Int32(first), all.count - wanted.count + 1 - position)
        {
          position = base.distance(to: UnsafeRawPointer(found))
          if memcmp(found, wantedBase, wanted.count) == 0 { return origin + position }
          position += 1
        }
        return nil
      }
    }
  }

  /// Where a text begins last; -1 where it doesn't occur.
  func last(_ text: String) -> Int {
    var found = -1
    while let next = first(text, from: max(found + 1, bytes.startIndex)) { found = next }
    return found
  }

  /// Whether a text is at a place.
  func has(_ text: String, at start: Int) -> Bool {
    slice(start, count: text.utf8.count)?.elementsEqual(text.utf8) ?? false
  }
}
