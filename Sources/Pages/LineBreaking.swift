internal import TemplateLanguage

/// Breaks a text into lines by the widths of its words, as browsers do for pages but nobody does for pictures.
struct LineBreaking {
  /// Words with the widths that they have at a font size of 100 pixels; a blank follows where `hasBlank` says so.
  private var words: [(text: String, width: Double, hasBlank: Bool)] = []
  private let blank: Double

  /// Measures a text.
  ///
  /// - Parameter width: The width of a text at a font size of 100 pixels, in pixels.
  init(_ text: String, width: (String) -> Double) {
    blank = width("a a") - width("aa")
    for piece in Self.pieces(of: text) { words.append((piece.text, width(piece.text), piece.hasBlank)) }
  }

  /// The lines at the largest size at which they fit; nil where not even the smallest does.
  func fitted(_ box: TextBox) -> FittedText? {
    var size = max(box.largest, box.smallest)
    while size >= min(box.largest, box.smallest) {
      let lineHeight = Self.lineHeight(size)
      let room = 100 * Double(box.width) / Double(size)
      if let lines = lines(in: room), lineHeight * lines.count <= box.height {
        return FittedText(lines: balanced(lines, in: room), size: size, lineHeight: lineHeight)
      }
      size -= 2
    }
    return nil
  }

  /// What a designer sees of a text that does not fit: as much as there is room for.
  func cut(_ box: TextBox) -> FittedText {
    FittedText(
      lines: [words.map(\.text).joined(separator: " ")], size: box.smallest, lineHeight: Self.lineHeight(box.smallest))
  }

  /// One and a fifth of the size, rounded up.
  private static func lineHeight(_ size: Int) -> Int { (size * 6 + 4) / 5 }

  /// As many words as fit in each line; nil where one word alone is too wide.
  private func lines(in room: Double) -> [String]? {
    var lines: [String] = []
    var width = 0.0
    var glue = ""
    for word in words {
      guard word.width <= room else { return nil }
      let wider = width + (glue.isEmpty ? 0 : blank) + word.width
      if lines.isEmpty || wider > room {
        lines.append(word.text)
        width = word.width
      } else {
        lines[lines.count - 1] += glue + word.text
        width = wider
      }
      glue = word.hasBlank ? " " : ""
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

  /// The text's pieces that no line break may split: words, parts of words behind a hyphen, single ideographs.
  private static func pieces(of text: String) -> [(text: String, hasBlank: Bool)] {
    var pieces: [(text: String, hasBlank: Bool)] = []
    var piece = ""
    func end(_ hasBlank: Bool) {
      if !piece.isEmpty { pieces.append((piece, hasBlank)) }
      piece = ""
    }
    for character in text {
      if character == " " {
        if piece.isEmpty, !pieces.isEmpty { pieces[pieces.count - 1].hasBlank = true }
        end(true)
        continue
      }
      piece.append(character)
      let isIdeograph = character.unicodeScalars.contains { $0.properties.isIdeographic }
      if isIdeograph || (character == "-" && piece.count > 1) { end(false) }
    }
    end(false)
    return pieces
  }
}
