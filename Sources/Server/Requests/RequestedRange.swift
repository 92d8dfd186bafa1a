/// The part of a file that a browser asks for: players of films ask for pieces.
///
/// Source: RFC 9110, section 14. Several ranges in one request are answered with the whole file, as the RFC allows.
enum RequestedRange: Equatable {
  case whole
  case part(Range<Int>)
  /// Beyond the end of the file.
  case none

  /// - Parameters:
  ///   - field: The value of `Range`; nil where it wasn't sent.
  ///   - size: Of the file, in bytes.
  init(_ field: String?, size: Int) {
    self = .whole
    guard let field, field.lowercased().hasPrefix("bytes=") else { return }
    let parts = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return }
    switch (Int(parts[0]), Int(parts[1])) {
    case (let first?, let last?) where last >= first:
      self = first < size ? .part(first..<min(size - 1, last) + 1) : .none
    case (let first?, nil) where parts[1].isEmpty: self = first < size ? .part(first..<size) : .none
    case (nil, let count?) where parts[0].isEmpty:
      self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .none
    default: return
    }
  }
}
