/// Texts that templates make out of texts: without a limit, a few lines that double a text fill the memory.
enum TextLimit {
  /// The longest text, in bytes; what would be longer is cut.
  static let bytes = 1_000_000
}

extension String {
  /// The text with each occurrence of a byte sequence replaced. Foundation's and the standard library's ways compare
  /// characters and miss a sign that clusters with its neighbour.
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
      while index + wanted.count <= bytes.count, result.count < TextLimit.bytes {
        guard bytes[index] == first, bytes[index...].starts(with: wanted) else {
          index += 1
          continue
        }
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
  func containsBytes(_ needle: String) -> Bool {
    needle.isEmpty || Array(utf8).firstRange(of: Array(needle.utf8)) != nil
  }

  /// The parts between the occurrences of a byte sequence.
  func splitBytes(_ separator: String) -> [String] {
    let bytes = Array(utf8)
    let wanted = Array(separator.utf8)
    guard !wanted.isEmpty else { return [self] }
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: wanted) {
        if index > start { parts.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
        index += wanted.count
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { parts.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return parts
  }
}
