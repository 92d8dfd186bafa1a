internal import Diagnostics
internal import Values

extension TextFinding {
  /// `**` and `__` that stay, because CommonMark doesn't take them for emphasis (section 6.2); and single `*` around a word
  /// for the same reason.
  static let strayEmphasis = TextFinding(triggers: "*_") { text, _ in
    var found: [Found] = []
    var isCertain = false
    for mark in [UInt8(ascii: "*"), UInt8(ascii: "_")] {
      let runs = runs(of: mark, in: text)
      // One of a pair is enough.
      for (number, run) in runs.enumerated() where !isCertain {
        let isDouble = run.count >= 2 && run.count <= 3
        let isSingle =
          run.count == 1 && mark == UInt8(ascii: "*") && isSingle(run, runs.dropFirst(number + 1).first, in: text)
        guard isDouble || isSingle, mark == UInt8(ascii: "*") || isBesideWord(run, text) || isPair(runs)
        else { continue }
        let stars = String(decoding: text.bytes[run], as: UTF8.self)
        // Of a pair, the one that doesn't work is told.
        isCertain = !BlockText.isGap(text[run.lowerBound - 1]) && !BlockText.isGap(text[run.upperBound])
        if !found.isEmpty, !isCertain { continue }
        found = [
          Found(
            range: run, message: "readers would see these \(stars), because \(reason(run, text, runs.count))",
            hint: hint(run, text, stars))
        ]
      }
    }
    return found
  }

  private static func runs(of mark: UInt8, in text: BlockText) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.bytes.count {
      let end = text.end(from: index) { $0 == mark }
      if end > index { runs.append(index..<end) }
      index = max(end, index + 1)
    }
    return runs
  }

  /// `*Dose:*one`: a star that opens, and one that should close and can't. A lone star is a mark for a remark.
  private static func isSingle(_ run: Range<Int>, _ next: Range<Int>?, in text: BlockText) -> Bool {
    guard let next, next.count == 1, next.lowerBound - run.upperBound < 60, !BlockText.isWord(text[run.lowerBound - 1]),
      !BlockText.isGap(text[run.upperBound]), !BlockText.isGap(text[next.lowerBound - 1])
    else { return false }
    return BlockText.isWord(text[next.upperBound]) && !text.bytes[run.upperBound..<next.lowerBound].contains(0x0A)
  }

  /// `__ words __`: as many as begin and end emphasis; a line to fill in has more.
  private static func isPair(_ runs: [Range<Int>]) -> Bool {
    runs.count == 2 && runs.allSatisfy { $0.count == 2 }
  }

  private static func isBesideWord(_ run: Range<Int>, _ text: BlockText) -> Bool {
    // A line to fill in is made of many; snake__case is a name.
    let isInside = BlockText.isWord(text[run.lowerBound - 1]) && BlockText.isWord(text[run.upperBound])
    return !isInside && (BlockText.isWord(text[run.lowerBound - 1]) || BlockText.isWord(text[run.upperBound]))
  }

  private static func reason(_ run: Range<Int>, _ text: BlockText, _ count: Int) -> String {
    let (before, after) = (text[run.lowerBound - 1], text[run.upperBound])
    if BlockText.isGap(before), BlockText.isGap(after) { return "a space separates them from the words" }
    if count == 1 { return "they have no partner" }
    if !BlockText.isGap(before), !BlockText.isGap(after) {
      return "a punctuation mark touches them on one side and a word on the other"
    }
    return "they have no partner that fits"
  }

  private static func hint(_ run: Range<Int>, _ text: BlockText, _ stars: String) -> String {
    let (before, after) = (text[run.lowerBound - 1], text[run.upperBound])
    let escaped = "\\" + stars.prefix(1)
    if BlockText.isGap(before), BlockText.isGap(after) {
      return "write \(stars)words\(stars) without spaces inside, or \(escaped) for the character itself"
    }
    if !BlockText.isGap(before), !BlockText.isGap(after) {
      return
        "put the punctuation after the marks, \(stars)words\(stars): …, or a space between the marks and the next word"
    }
    return "write \(stars) both before and after the words, or \(escaped) for the character itself"
  }
}
