internal import Values

/// Days as people and other programs write them, where only one day can be meant.
enum WrittenDay {
  /// The day; nil where month and day could be exchanged, or for anything else.
  static func reading(of text: String) -> Day? {
    // A time after the day is left out.
    let text = text.utf8.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") || !isTimed(text) }
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".utf8.contains($0) }.map { String(Substring($0)) }
    let numbers = parts.compactMap { $0.utf8.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    if parts[0].utf8.count == 4 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard parts[2].utf8.count == 4 else { return nil }
    let readings = [
      Day(year: numbers[2], month: numbers[0], day: numbers[1]),
      Day(year: numbers[2], month: numbers[1], day: numbers[0]),
    ].compactMap(\.self)
    return Set(readings).count == 1 ? readings[0] : nil
  }

  /// Whether a text begins with a day of ten characters, and goes on.
  private static func isTimed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count > 10 && (bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "))
  }
}
