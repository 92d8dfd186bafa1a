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

  /// Whether a text is at a place.
  func has(_ text: String, at start: Int) -> Bool {
    slice(start, count: text.utf8.count)?.elementsEqual(text.utf8) ?? false
  }
}
