internal import Values

/// Lengths as CSS Values 4, section 6.2, computes them.
enum CSSLength {
  private static let pixels: [(unit: String, pixels: Double)] = [
    ("px", 1), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("q", 96 / 101.6), ("pt", 96.0 / 72), ("pc", 16),
    // A drawing in a page has its own root: the browser's own letter size counts, and half of it for x.
    ("rem", 16), ("em", 16), ("ex", 8), ("ch", 8), ("", 1),
  ]

  /// The CSS pixels of a length that doesn't depend on the page around it; nil for percentages and the like.
  static func pixels(_ text: String) -> Double? {
    let text = text.trimmingSpaces.lowercased()
    guard
      let unit = pixels.first(where: { text.hasSuffix($0.unit) && Double(text.dropLast($0.unit.utf8.count)) != nil }),
      let number = Double(text.dropLast(unit.unit.utf8.count)), number.isFinite, number >= 0
    else { return nil }
    return number * unit.pixels
  }
}
