import Values

/// Where a request leads: the path with its percent signs resolved, and the query.
struct Target: Equatable {
  /// The path, decoded, with a leading slash.
  let path: String
  private let query: String

  /// Reads what was sent; nil where it isn't the path of a file: not UTF-8, with a control character, a backslash, or a
  /// part that is `.` or `..`, however it is written.
  ///
  /// Source: RFC 3986, sections 2.1 and 3.3.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    for segment in parts[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst() {
      let decoded = ContentPath.percentDecoded(segment)
      // A slash that was written as %2F would be another path than the one that browsers see.
      let isUnsafe = decoded.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "/") }
      if isUnsafe || decoded.elementsEqual(".".utf8) || decoded.elementsEqual("..".utf8) { return nil }
      bytes.append(UInt8(ascii: "/"))
      bytes.append(contentsOf: decoded)
    }
    guard let path = String(validating: bytes, as: UTF8.self) else { return nil }
    self.path = path
    query = parts.count > 1 ? String(Substring(parts[1])) : ""
  }

  /// The value of a name in the query, decoded; nil where it isn't there.
  subscript(name: String) -> String? {
    for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0].elementsEqual(name.utf8) {
        return String(validating: ContentPath.percentDecoded(parts[1]), as: UTF8.self)
      }
    }
    return nil
  }
}
