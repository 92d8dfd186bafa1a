extension [UInt8] {
  /// Whether some bytes occur in these.
  public func contains(_ needle: some Collection<UInt8>) -> Bool {
    let wanted = Array(needle)
    guard let first = wanted.first else { return true }
    return withUnsafeBufferPointer { String.place(of: wanted, first, in: $0, from: 0) != nil }
  }
}

extension String {
  /// Without the white space around it.
  public var trimmingSpaces: Substring {
    var rest = self[...]
    while rest.unicodeScalars.first?.properties.isWhitespace == true { rest.unicodeScalars.removeFirst() }
    while rest.unicodeScalars.last?.properties.isWhitespace == true { rest.unicodeScalars.removeLast() }
    return rest
  }

  /// Whether the bytes of this text come before those of another one: the same order everywhere, whatever the language.
  public func precedesByBytes(_ other: String) -> Bool {
    var (first, second) = (self, other)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        let shorter = min(first.count, second.count)
        var index = 0
        while index + 8 <= shorter {
          let a = UnsafeRawPointer(first.baseAddress.unsafelyUnwrapped).loadUnaligned(
            fromByteOffset: index, as: UInt64.self)
          let b = UnsafeRawPointer(second.baseAddress.unsafelyUnwrapped).loadUnaligned(
            fromByteOffset: index, as: UInt64.self)
          if a != b { return a.bigEndian < b.bigEndian }
          index += 8
        }
        while index < shorter {
          if first[index] != second[index] { return first[index] < second[index] }
          index += 1
        }
        return first.count < second.count
      }
    }
  }

  /// The text with each occurrence of a byte sequence replaced. The methods of Foundation and the standard library
  /// compare characters, and miss one that forms a cluster with its neighbour.
  public func replacingBytes(_ needle: String, with replacement: String) -> String {
    let wanted = Array(needle.utf8)
    guard let first = wanted.first else { return self }
    var text = self
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      /// Where what was not yet copied begins.
      var start = 0
      func copy(to end: Int) {
        let room = max(0, TextLimit.bytes - result.count)
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<min(end, start + room)]))
      }
      var index = 0
      while result.count < TextLimit.bytes, let found = Self.place(of: wanted, first, in: bytes, from: index) {
        index = found
        copy(to: index)
        result.append(contentsOf: replacement.utf8)
        index += wanted.count
        start = index
      }
      if start == 0, bytes.count <= TextLimit.bytes { return self }
      copy(to: bytes.count)
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Whether the bytes of a text occur in this one.
  public func containsBytes(_ needle: String) -> Bool {
    Array(utf8).contains(needle.utf8)
  }

  /// The parts between the occurrences of a byte sequence.
  public func splitBytes(_ separator: String) -> [String] {
    let bytes = Array(utf8)
    let wanted = Array(separator.utf8)
    guard !wanted.isEmpty else { return [self] }
    var parts: [String] = []
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      while let found = Self.place(of: wanted, wanted[0], in: bytes, from: start) {
        if found > start { parts.append(String(decoding: bytes[start..<found], as: UTF8.self)) }
        start = found + wanted.count
      }
    }
    if start < bytes.count { parts.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return parts
  }

  /// Where some bytes occur next. Looking at each place is fastest for a few; for many it would take quadratic time.
  fileprivate static func place(
    of wanted: [UInt8], _ first: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    if wanted.count > 32 {
      return bytes[start...].firstRange(of: wanted)?.lowerBound
    }
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == first, bytes[index...].starts(with: wanted) { return index }
      index += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Where a text occurs first; nil where it doesn't, or is empty. It looks at each place, so it is for short stretches.
  public func firstPlace(of text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    return withUnsafeBufferPointer { bytes in
      var place = 0
      while place + wanted.count <= bytes.count {
        if bytes[place] == first, bytes[place...].starts(with: wanted) {
          return startIndex + place..<startIndex + place + wanted.count
        }
        place += 1
      }
      return nil
    }
  }
}
