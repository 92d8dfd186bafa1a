internal import Settings

/// The point of a picture that must be seen where only a part of it is shown.
public struct PictureFocus: Sendable, Equatable {
  /// In hundredths of the sides, from the left and from the top.
  public var x = 50, y = 50

  /// The middle.
  public static let middle = PictureFocus()

  private static let words: [String: PictureFocus] = [
    "top": PictureFocus(y: 0), "bottom": PictureFocus(y: 100), "left": PictureFocus(x: 0),
    "right": PictureFocus(x: 100), "center": .middle,
  ]

  /// Reads `50% 30%`, or a word.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> PictureFocus? {
    guard let text = reader.string(node, "focus") else { return nil }
    if let focus = words[text] { return focus }
    let parts = text.split(separator: " ").map { part in
      part.utf8.last == UInt8(ascii: "%") ? Int(part.dropLast()) : nil
    }
    if parts.count == 2, let x = parts[0], let y = parts[1], (0...100).contains(x), (0...100).contains(y) {
      return PictureFocus(x: x, y: y)
    }
    reader.report(
      node.range, "'focus' isn't a place in the picture: '\(text)'",
      hint: "write two percentages, from the left and from the top: focus: 50% 30%; or top, bottom, left, right, center"
    )
    return nil
  }
}
