internal import TemplateLanguage

/// Breaks a text into lines by the widths of its words, as browsers do for pages: SVG has no line breaks of its own.
struct LineBreaking {
  /// Pieces that stay whole, with the widths that they have at a font size of 100 pixels; a space follows where
  /// `hasSpace` says so.
  private var pieces: [(text: String, width: Double, hasSpace: Bool)] = []
  private var space = 0.0

  /// Measures a text.
  ///
  /// - Parameters:
  ///   - isAnywhere: Whether lines may end between any two letters, for words that are wider than a picture.
  ///   - measure: Measures a text at a font size of 100 pixels.
  init(_ text: String, isAnywhere: Bool = false, measure: (String) -> Double) {
    space = measure("a a") - measure("aa")
    for piece in Self.pieces(of: text, isAnywhere: isAnywhere) {
      pieces.append((piece.text, measure(piece.text), piece.hasSpace))
    }
  }

  /// The lines at the largest size at which they fit; nil where not even the smallest does.
  func fitted(_ box: TextBox) -> FittedText? {
    let smallest = min(box.largest, box.smallest)
    var size = max(box.largest, box.smallest)
    while true {
      let lineHeight = Self.lineHeight(size)
      let room = 100 * Double(box.width) / Double(size)
      if let lines = lines(in: room), lineHeight * lines.count <= box.height {
        return FittedText(lines: balanced(lines, in: room), size: size, lineHeight: lineHeight)
      }
      if size == smallest { return nil }
      size = max(smallest, size - 2)
    }
  }

  /// One and a fifth of the size, rounded up.
  private static func lineHeight(_ size: Int) -> Int { (size * 6 + 4) / 5 }

  /// As many pieces as fit in each line; nil where one alone is too wide.
  private func lines(in room: Double) -> [String]? {
    var lines: [String] = []
    var width = 0.0
    var glue = ""
    for piece in pieces {
      guard piece.width <= room else { return nil }
      let wider = width + (glue.isEmpty ? 0 : space) + piece.width
      if lines.isEmpty || wider > room {
        lines.append(piece.text)
        width = piece.width
      } else {
        lines[lines.count - 1] += glue + piece.text
        width = wider
      }
      glue = piece.hasSpace ? " " : ""
    }
    return lines
  }

  /// The same number of lines, as even as they can be: a title whose last line is one short word looks broken.
  private func balanced(_ lines: [String], in room: Double) -> [String] {
    var best = lines
    var narrower = room
    while narrower > room / 3 {
      narrower *= 0.97
      guard let next = self.lines(in: narrower), next.count == lines.count else { break }
      best = next
    }
    return best
  }

  /// Words, parts of words after a hyphen, single letters of scripts that are written without spaces.
  private static func pieces(of text: String, isAnywhere: Bool) -> [(text: String, hasSpace: Bool)] {
    var pieces: [(text: String, hasSpace: Bool)] = []
    var piece = ""
    func end(_ hasSpace: Bool) {
      if !piece.isEmpty { pieces.append((piece, hasSpace)) }
      piece = ""
    }
    for character in text {
      if character == " " {
        if piece.isEmpty, !pieces.isEmpty { pieces[pieces.count - 1].hasSpace = true }
        end(true)
        continue
      }
      piece.append(character)
      let breaks = isAnywhere || character.unicodeScalars.contains { $0.properties.isIdeographic || isKana($0) }
      if breaks || (character == "-" && piece.count > 1) { end(false) }
    }
    end(false)
    return pieces
  }

  /// Hiragana and Katakana. Source: the blocks of the Unicode Standard.
  private static func isKana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x30FF).contains(scalar.value) }
}
