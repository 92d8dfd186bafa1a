public import Site
internal import Values

/// The drawing of a page that has no picture: the same bytes for the same page on every machine. None of its shapes means
/// anything.
public enum CoverDrawing {
  /// The drawing as inline SVG.
  ///
  /// - Parameters:
  ///   - motif: What it shows.
  ///   - seed: Decides all that differs between two drawings of a motif.
  ///   - palette: Gives it its colours; nil for classes, to which the style sheet of a page gives colours, so that light and
  ///     dark pages share the drawing.
  public static func svg(_ motif: CoverChoice.Motif, seed: UInt64, palette: Palette? = nil) -> [UInt8] {
    var pen = CoverPen(seed: seed)
    let order = pen.next(0...2)
    let isMirrored = pen.next(0...1) == 1
    pen.colors = palette.map { colors(order: order, $0) }
    let look = palette == nil ? "class=\"cover o\(order)\" " : ""
    pen.write("<svg \(look)viewBox=\"0 0 320 180\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">")
    if isMirrored { pen.write("<g transform=\"matrix(-1 0 0 1 320 0)\">") }
    pen.ground()
    switch motif {
    case .strata: drawStrata(&pen)
    case .iris: drawIris(&pen)
    case .arch: drawArch(&pen)
    case .joint: drawJoint(&pen)
    case .flow: drawFlow(&pen)
    case .tiles: drawTiles(&pen)
    case .petals: drawPetals(&pen)
    case .horizon: drawHorizon(&pen)
    }
    if isMirrored { pen.write("</g>") }
    pen.write("</svg>")
    return pen.markup
  }

  /// What the tones look like in one of the three orders: on a light, a middle and a deep ground. `site.css` says the same.
  private static func colors(order: Int, _ palette: Palette) -> [CoverPen.Tone: Color] {
    let tones = [[0, 1, 2, 3, 4], [1, 2, 0, 3, 4], [4, 3, 2, 1, 0]][order].map { palette.cover[$0] }
    return Dictionary(uniqueKeysWithValues: zip(CoverPen.Tone.allCases, tones + [palette.warm]))
  }

  /// A sun over waving layers with rows of dots.
  private static func drawStrata(_ pen: inout CoverPen) {
    let sun = pen.next(90...230)
    let radius = pen.next(18...30)
    pen.circle(.s, sun, pen.next(26...40) + radius, radius)
    var top = pen.next(74...88)
    for tone in [CoverPen.Tone.a, .b, .c, .d] {
      let wave = wave(&pen, top)
      pen.fill(tone, wave + "V180H0z")
      if tone == .b || tone == .c {
        let rows = pen.next(1...2)
        for row in 1...rows {
          pen.write("<g transform=\"translate(0 \(row * 9))\">")
          pen.dots(tone == .b ? .d : .a, wave, size: 6 - row, step: pen.next(10...14))
          pen.write("</g>")
        }
      }
      top += pen.next(22...32)
    }
  }

  /// A line across the drawing, without its end.
  private static func wave(_ pen: inout CoverPen, _ height: Int) -> String {
    "M0 \(height)Q\(pen.next(50...110)) \(height + pen.next(-26...26)) 160 \(height + pen.next(-6...6))T320 \(height + pen.next(-10...10))"
  }

  /// Rings, spokes and rays around a pupil.
  private static func drawIris(_ pen: inout CoverPen) {
    let (x, y) = (pen.next(140...180), pen.next(88...98))
    let radius = pen.next(60...70)
    pen.ring(.a, x, y, radius + 40, width: 36, dashes: "\(pen.next(2...4)) \(pen.next(8...14))")
    pen.circle(.a, x, y, radius + 8)
    pen.circle(.b, x, y, radius)
    pen.ring(.c, x, y, radius - 15, width: 24, dashes: "\(pen.next(3...6)) \(pen.next(4...7))")
    pen.ring(.d, x, y, radius - 32, width: 8, dashes: "2 \(pen.next(4...6))")
    pen.circle(.d, x, y, pen.next(20...26))
    pen.circle(.s, x + 9, y - 9, pen.next(6...8))
  }

  /// An arch of teeth above another band.
  private static func drawArch(_ pen: inout CoverPen) {
    let (x, y) = (160, pen.next(160...172))
    // Eight teeth are at whole steps of a 64th of a turn, so that their distances are equal.
    let (outer, count) = (pen.next(104...116), 8)
    pen.circle(.a, x, y, outer + 14)
    pen.circle(.s, x + pen.next(-8...8), y - 22, pen.next(14...19))
    let width = outer * 3 / count - pen.next(4...10)
    var teeth: [CoverPen.Tone: String] = [:]
    for tooth in 0..<count {
      let turn = 32 + (32 * tooth + 16) / count
      let (root, tip) = (CoverPen.point(x, y, outer - 22, turn: turn), CoverPen.point(x, y, outer - 8, turn: turn))
      teeth[tooth % 3 == 1 ? .c : .d, default: ""] += "M\(root.x) \(root.y)L\(tip.x) \(tip.y)"
    }
    for tone in [CoverPen.Tone.c, .d] {
      pen.roundLine(tone, teeth[tone] ?? "", width: width)
    }
    let inner = outer - 48
    pen.line(
      .b, "M\(x - inner) \(y)A\(inner) \(inner) 0 0 1 \(x + inner) \(y)", width: 18,
      dashes: "\(pen.next(12...18)) 5")
  }

  /// A ball in its socket between two shafts, with arcs of motion.
  private static func drawJoint(_ pen: inout CoverPen) {
    let (x, y) = (pen.next(150...170), pen.next(88...96))
    let turn = pen.next(4...9)
    for arc in 0..<3 {
      pen.ring(.a, x, y, 78 + 18 * arc, width: 5, dashes: "\(pen.next(20...60)) \(pen.next(12...20))")
    }
    let (start, end) = (CoverPen.point(x, y, 190, turn: 32 + turn), CoverPen.point(x, y, 190, turn: turn + 58))
    pen.line(.c, "M\(start.x) \(start.y)L\(x) \(y)", width: pen.next(40...50))
    pen.ring(.b, x, y, 50, width: 20, dashes: "\(pen.next(200...240)) 200")
    pen.line(.d, "M\(x) \(y)L\(end.x) \(end.y)", width: pen.next(34...42))
    pen.circle(.d, x, y, 36)
    pen.circle(.s, x, y, pen.next(12...16))
  }

  /// Eight bands along one curve.
  private static func drawFlow(_ pen: inout CoverPen) {
    let (rise, first, second) = (pen.next(-50...50), pen.next(-90 ... -30), pen.next(40...100))
    let tones: [CoverPen.Tone] = [.a, .c, .b, .d, .s, .b, .c, .a]
    let shift = pen.next(0...3)
    for band in 0..<8 {
      let tone = band == 4 ? .s : tones[(band + shift * 2) % 8]
      let y = 4 + band * 25 + pen.next(-2...2)
      pen.line(
        tone == .s && band != 4 ? .d : tone,
        "M-9 \(y - rise)C90 \(y + first) 220 \(y + second) 329 \(y + rise / 2)",
        width: band == 4 ? 9 : pen.next(10...19))
    }
  }

  /// Seven by four quarter circles, dots and squares.
  private static func drawTiles(_ pen: inout CoverPen) {
    let side = 46
    var paths: [CoverPen.Tone: String] = [:]
    var circles: [CoverPen.Tone: String] = [:]
    let warm = (column: pen.next(2...4), row: pen.next(1...2))
    for row in 0..<4 {
      for column in 0..<7 {
        let (x, y) = (column * side - 1, row * side - 2)
        let tone = [CoverPen.Tone.a, .b, .c, .d][pen.next(0...3)]
        if (column, row) == warm {
          circles[.s, default: ""] += "M\(x + 23) \(y + 23)h0"
          continue
        }
        switch pen.next(0...6) {
        case 0: paths[tone, default: ""] += "M\(x) \(y)v46a46 46 0 0 0 46-46z"
        case 1: paths[tone, default: ""] += "M\(x) \(y + 46)h46a46 46 0 0 0-46-46z"
        case 2: paths[tone, default: ""] += "M\(x + 46) \(y)h-46a46 46 0 0 0 46 46z"
        case 3: paths[tone, default: ""] += "M\(x + 46) \(y + 46)v-46a46 46 0 0 0-46 46z"
        case 4: paths[tone, default: ""] += "M\(x) \(y)h46v46h-46z"
        case 5: circles[tone, default: ""] += "M\(x + 23) \(y + 23)h0"
        default: break
        }
      }
    }
    for tone in [CoverPen.Tone.a, .b, .c, .d, .s] {
      if let path = paths[tone] { pen.fill(tone, path) }
      if let path = circles[tone] { pen.roundLine(tone, path, width: 30) }
    }
  }

  /// Petals around a middle.
  private static func drawPetals(_ pen: inout CoverPen) {
    let (x, y) = (pen.next(140...180), pen.next(86...96))
    let count = pen.next(8...9)
    let start = pen.next(0...7)
    let length = pen.next(84...104)
    for (tone, size) in [(CoverPen.Tone.a, length + 28), (.b, length), (.c, length * 2 / 3)] {
      // Each petal ends where the next begins: in the middle.
      var path = "M\(x) \(y)"
      for petal in 0..<count {
        let turn = start + petal * 64 / count + (tone == .b ? 32 / count : 0)
        let tip = CoverPen.point(0, 0, size, turn: turn)
        let (left, right) = (
          CoverPen.point(0, 0, size * 2 / 3, turn: turn - 6), CoverPen.point(0, 0, size * 2 / 3, turn: turn + 6)
        )
        path += "q\(left.x) \(left.y) \(tip.x) \(tip.y)q\(right.x - tip.x) \(right.y - tip.y) \(-tip.x) \(-tip.y)"
      }
      pen.fill(tone, path)
    }
    pen.circle(.d, x, y, pen.next(18...22))
    pen.circle(.s, x, y, pen.next(9...13))
  }

  /// Half a sun over hills, with rings of dots around it.
  private static func drawHorizon(_ pen: inout CoverPen) {
    let (x, y) = (pen.next(130...190), pen.next(104...116))
    let radius = pen.next(34...42)
    pen.circle(.a, x, y, radius + 62)
    pen.dots(
      .g, "M\(x - radius - 46) \(y)a\(radius + 46) \(radius + 46) 0 0 1 \(2 * radius + 92) 0", size: 7,
      step: pen.next(16...20))
    pen.circle(.b, x, y, radius + 28)
    pen.circle(.s, x, y, radius)
    for (tone, top) in [(CoverPen.Tone.b, y), (.c, y + pen.next(12...20)), (.d, y + pen.next(34...44))] {
      pen.fill(tone, wave(&pen, top) + "V180H0z")
    }
  }
}
