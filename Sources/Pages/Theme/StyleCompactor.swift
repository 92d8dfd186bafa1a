internal import Values

/// Leaves out of a style sheet what browsers don't need: comments, indentation, and the spaces beside signs.
enum StyleCompactor {
  /// The shorter style sheet; it means the same.
  static func compact(_ css: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(css.count)
    var index = 0
    var depth = 0
    while index < css.count {
      let byte = css[index]
      switch byte {
      case UInt8(ascii: "/") where index + 1 < css.count && css[index + 1] == UInt8(ascii: "*"):
        index = endOfComment(in: css, from: index)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = endOfText(in: css, from: index)
        result += css[index..<end]
        index = end
      case 0x20, 0x09, 0x0A, 0x0D:
        while index < css.count, css[index].isSpace { index += 1 }
        // The space before a parenthesis, a dot or a colon joins selectors; around + and - it belongs to calc().
        if let last = result.last, index < css.count, !opening.contains(last), !closing.contains(css[index]) {
          result.append(0x20)
        }
      default:
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") {
          depth -= 1
          if result.last == UInt8(ascii: ";") { result.removeLast() }
        }
        result.append(byte)
        index += 1
        // After the colon of a declaration; in selectors, what follows a colon has no space before it.
        if byte == UInt8(ascii: ":"), depth > 0 { while index < css.count, css[index].isSpace { index += 1 } }
      }
    }
    return shortened(result) + [0x0A]
  }

  /// Names of directions that are the same on every page of ours, because all are written in lines from top to bottom.
  private static let shortNames: [(long: [UInt8], short: [UInt8])] = [
    ("inline-size:", "width:"), ("block-size:", "height:"), ("margin-block-start:", "margin-top:"),
    ("margin-block-end:", "margin-bottom:"), ("padding-block-start:", "padding-top:"),
    ("padding-block-end:", "padding-bottom:"), ("border-block-start:", "border-top:"),
    ("border-block-end:", "border-bottom:"), ("inset-block-start:", "top:"), ("inset-block-end:", "bottom:"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// The same with shorter names and numbers outside texts.
  private static func shortened(_ css: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(css.count)
    var index = 0
    while index < css.count {
      let byte = css[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = endOfText(in: css, from: index)
        result += css[index..<end]
        index = end
      } else if byte == UInt8(ascii: "i") || byte == UInt8(ascii: "b") || byte == UInt8(ascii: "m")
        || byte == UInt8(ascii: "p"), let name = shortNames.first(where: { css[index...].starts(with: $0.long) })
      {
        result += name.short
        index += name.long.count
      } else if byte == UInt8(ascii: "0"), index + 2 < css.count, css[index + 1] == UInt8(ascii: "."),
        css[index + 2].isASCIIDigit, let last = result.last, " :,(-".utf8.contains(last)
      {
        index += 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// After these, and before those, no space is needed anywhere.
  private static let opening = Array("{};,>".utf8), closing = Array("{};,>".utf8)

  private static func endOfComment(in css: [UInt8], from start: Int) -> Int {
    var index = start + 2
    while index + 1 < css.count, css[index] != UInt8(ascii: "*") || css[index + 1] != UInt8(ascii: "/") { index += 1 }
    return min(index + 2, css.count)
  }

  private static func endOfText(in css: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < css.count, css[index] != css[start] { index += css[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, css.count)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
