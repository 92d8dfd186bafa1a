internal import Values

/// Writes the shapes of a cover as SVG. All numbers are integers, so that the bytes are the same on every machine.
struct CoverPen {
  /// The sides of a drawing, in units of its own.
  static let width = 320, height = 180
  /// The tones that shapes have: the ground, four that lead away from it, and the warm spot.
  enum Tone: String, CaseIterable { case g, a, b, c, d, s }

  private(set) var markup: [UInt8] = []
  /// What the tones look like; nil where shapes have classes, to which a style sheet gives colours.
  var colors: [Tone: Color]?
  /// SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number in a range.
  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(truncatingIfNeeded: mixed % UInt64(range.count))
  }

  /// Writes markup.
  mutating func write(_ text: String) { markup.append(contentsOf: text.utf8) }

  /// The whole drawing in one tone.
  mutating func ground(_ tone: Tone = .g) { fill(tone, "M0 0h320v180H0z") }

  /// A filled shape.
  mutating func fill(_ tone: Tone, _ path: String) { write("<path \(look(tone)) d=\"\(path)\"/>") }

  /// A filled circle.
  mutating func circle(_ tone: Tone, _ x: Int, _ y: Int, _ radius: Int) {
    write("<circle \(look(tone)) cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>")
  }

  /// The line around a circle, with gaps where a pattern is given.
  mutating func ring(_ tone: Tone, _ x: Int, _ y: Int, _ radius: Int, width: Int, dashes: String = "") {
    write("<circle \(look(tone, isLine: true)) cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"\(Self.stroke(width, dashes))/>")
  }

  /// A line.
  mutating func line(_ tone: Tone, _ path: String, width: Int, dashes: String = "") {
    write("<path \(look(tone, isLine: true)) d=\"\(path)\"\(Self.stroke(width, dashes))/>")
  }

  /// A line with round ends.
  mutating func roundLine(_ tone: Tone, _ path: String, width: Int, dashes: String = "") {
    write("<path \(look(tone, isLine: true, isRound: true)) d=\"\(path)\"\(Self.stroke(width, dashes))/>")
  }

  /// A row of dots along a path.
  mutating func dots(_ tone: Tone, _ path: String, size: Int, step: Int) {
    roundLine(tone, path, width: size, dashes: "0 \(step)")
  }

  /// The attributes that give a shape its tone.
  private func look(_ tone: Tone, isLine: Bool = false, isRound: Bool = false) -> String {
    guard let color = colors?[tone] else {
      return "class=\"\(tone)\(isLine ? " l" : "")\(isRound ? " o" : "")\""
    }
    let paint = isLine ? "fill=\"none\" stroke=\"\(color.hexadecimal)\"" : "fill=\"\(color.hexadecimal)\""
    return paint + (isRound ? " stroke-linecap=\"round\"" : "")
  }

  private static func stroke(_ width: Int, _ dashes: String) -> String {
    " stroke-width=\"\(width)\"" + (dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\"")
  }

  /// A point on a circle.
  ///
  /// - Parameter turn: In 64ths of a whole turn, clockwise from the right.
  static func point(_ x: Int, _ y: Int, _ radius: Int, turn: Int) -> (x: Int, y: Int) {
    (x + radius * sine(turn + 16) / 1000, y + radius * sine(turn) / 1000)
  }

  /// The sine of an angle in 64ths of a turn, times 1,000.
  private static func sine(_ turn: Int) -> Int {
    let angle = ((turn % 64) + 64) % 64
    let value = quarter[angle % 32 <= 16 ? angle % 32 : 32 - angle % 32]
    return angle < 32 ? value : -value
  }

  private static let quarter = [
    0, 98, 195, 290, 383, 471, 556, 634, 707, 773, 831, 882, 924, 957, 981, 995, 1000,
  ]
}
