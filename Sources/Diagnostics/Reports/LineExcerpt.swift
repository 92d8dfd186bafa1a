/// A source line cut to what fits, and the spaces that bring a caret below its place.
struct LineExcerpt {
  var text = ""
  var padding = ""

  /// Cuts a line around a byte column, from 1.
  init(line: ArraySlice<UInt8>, byteColumn column: Int) {
    let width = 100
    // Only what may be shown is looked at: a line of a megabyte may have thousands of problems.
    let near = line.prefix(column - 1).suffix(width * 4).drop { $0 & 0xC0 == 0x80 && line.count > width * 4 }
    let before = Array(String(decoding: near, as: UTF8.self).unicodeScalars)
    let after = Array(String(decoding: line.dropFirst(column - 1).prefix(width * 4), as: UTF8.self).unicodeScalars)
    let isLong = before.count + after.count > width
    let kept = isLong ? before.suffix(width * 2 / 3) : before[...]
    let rest = isLong ? after.prefix(width - kept.count) : after[...]
    if kept.count < before.count {
      text += "…"
      padding += " "
    }
    for scalar in kept { padding += scalar == "\t" ? "\t" : String(repeating: " ", count: Self.cells(scalar)) }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: kept)
    shown.append(contentsOf: rest)
    text += PrintedText.cleaned(String(shown), keepsLines: true, beginsLine: false)
    if rest.count < after.count { text += "…" }
  }

  /// How many terminal cells a character takes, after the East Asian Width classes of Unicode Annex 11.
  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
