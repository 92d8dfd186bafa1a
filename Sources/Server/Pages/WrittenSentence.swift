import Diagnostics
import Values

/// The sentence of a file in which a place is, as it is written there.
struct WrittenSentence {
  /// The sentence; empty where the place isn't known.
  var text = ""
  /// Where it is, from 1; columns count bytes.
  var line = 1, column = 1
  /// About where in the file it is, from 0 to 1.
  var fraction = 0.0

  /// How many bytes are looked at on each side.
  private static let most = 1000

  init(at range: ByteRange?, in bytes: [UInt8]) {
    guard let range else { return }
    let place = Int(range.start)
    guard place <= bytes.count else { return }
    line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
    column = place - (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1)
    fraction = bytes.isEmpty ? 0 : Double(place) / Double(bytes.count)
    var start = place
    while start > 0, place - start < Self.most, !Self.isEnd(before: start, in: bytes) { start -= 1 }
    var end = min(bytes.count, max(place + 1, Int(range.end)))
    while end < bytes.count, end - place < Self.most, !Self.isEnd(before: end, in: bytes) { end += 1 }
    text = String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether a sentence or a block ends there: a full stop and a space, or an empty line, or the start of another item.
  private static func isEnd(before index: Int, in bytes: [UInt8]) -> Bool {
    let last = bytes[index - 1]
    guard index < bytes.count else { return true }
    let next = bytes[index]
    if last == UInt8(ascii: "\n") {
      return next == UInt8(ascii: "\n") || "-*#|>".utf8.contains(next)
        || (index > 1 && bytes[index - 2] == UInt8(ascii: "\n"))
    }
    return ".!?".utf8.contains(last) && (next == UInt8(ascii: " ") || next == UInt8(ascii: "\n"))
  }
}
