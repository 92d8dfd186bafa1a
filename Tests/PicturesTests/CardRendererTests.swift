import Testing

@testable import Pictures

@Suite struct CardRendererTests {
  private static let drawing = try? Drawing()

  private func card(_ content: String, text: String = "A title") -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300" width="600" height="300" font-family="Inter" \
      font-weight="bold" xml:lang="en" direction="ltr">\(content)
      <text x="40" y="120" font-size="60" fill="#ffffff">\(text)</text></svg>
      """.utf8)
  }

  private func drawn(_ svg: [UInt8]) throws -> PNGReader {
    let renderer = CardRenderer(try #require(Self.drawing), folder: "/nowhere")
    var buffers = PictureBuffers()
    return try PNGReader(renderer.png(of: svg, width: 600, height: 300, &buffers))
  }

  /// The picture as librsvg draws it in one piece.
  private func whole(_ svg: [UInt8]) throws -> PixelImage {
    try #require(Self.drawing).image(of: svg, width: 600, height: 300, folder: "/nowhere", .builtIn)
  }

  /// The mean brightness of blocks of 12 pixels: letters may be half a pixel further left or right.
  private func blocks(_ pixels: [UInt32]) -> [Double] {
    var sums = [Double](repeating: 0, count: 50 * 25)
    for (index, pixel) in pixels.enumerated() {
      sums[index / 600 / 12 * 50 + index % 600 / 12] += Double(
        (pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF))
    }
    return sums.map { $0 / 3 / 144 }
  }

  @Test func `layers look as librsvg draws them in one piece`() throws {
    for (direction, x) in [("ltr", 40), ("rtl", 560)] {
      for text in ["What needling can do", "Θεραπεία", "Вакцинация", "AVATAR fi ffi", "1 < 2 & \"3\""] {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let svg = Array(
          String(decoding: card("<rect width=\"600\" height=\"300\" fill=\"#0f766e\"/>", text: escaped), as: UTF8.self)
            .replacing("ltr", with: direction).replacing("x=\"40\"", with: "x=\"\(x)\"").utf8)
        let isLayered = LayeredSVG(svg, width: 600, height: 300) != nil
        #expect(isLayered)
        let difference = zip(blocks(try drawn(svg).pixels), blocks(try whole(svg).pixels)).map { abs($0 - $1) }
        // A block with a letter is on average a third brighter than the ground: 50 of 255.
        #expect(difference.max() ?? 0 < 16, "\(text), \(direction)")
      }
    }
  }

  @Test func `a ground of flat colours has a palette, exactly`() throws {
    let svg = card(
      "<rect width=\"600\" height=\"300\" fill=\"#0f766e\"/><circle cx=\"500\" cy=\"200\" r=\"80\" fill=\"#fde68a\"/>")
    let read = try drawn(svg)
    #expect(read.paletteCount.map { $0 <= 256 } == true)
    let ground = card(
      "<rect width=\"600\" height=\"300\" fill=\"#0f766e\"/><circle cx=\"500\" cy=\"200\" r=\"80\" fill=\"#fde68a\"/>",
      text: "")
    // Below the text.
    let isSame = try read.pixels.dropFirst(600 * 150) == whole(ground).pixels.dropFirst(600 * 150)
    #expect(isSame)
  }

  @Test func `gradients and photographs keep all their colours`() throws {
    let gradient =
      "<defs><linearGradient id=\"g\" x2=\"1\" y2=\"1\"><stop stop-color=\"#123456\"/><stop offset=\"1\" stop-color=\"#fedcba\"/></linearGradient>"
      + "<radialGradient id=\"r\"><stop stop-color=\"#ff0000\"/><stop offset=\"1\" stop-color=\"#00ff80\"/></radialGradient></defs>"
      + "<rect width=\"600\" height=\"300\" fill=\"url(#g)\"/><circle cx=\"300\" cy=\"150\" r=\"140\" fill=\"url(#r)\"/>"
    let read = try drawn(card(gradient, text: ""))
    #expect(read.paletteCount == nil)
    let isSame = try read.pixels == whole(card(gradient, text: "")).pixels
    #expect(isSame)
  }

  @Test func `a vertical gradient of few colours is exact, with its text, in a palette`() throws {
    let gradient =
      "<defs><linearGradient id=\"g\" x2=\"0\" y2=\"1\"><stop stop-color=\"#0f766e\"/><stop offset=\"1\" stop-color=\"#0a5a54\"/></linearGradient></defs>"
      + "<rect width=\"600\" height=\"300\" fill=\"url(#g)\"/>"
    let read = try drawn(card(gradient))
    #expect(read.paletteCount.map { $0 <= 256 } == true)
    let ground = try whole(card(gradient, text: ""))
    let isSame = read.pixels.dropFirst(600 * 150) == ground.pixels.dropFirst(600 * 150)
    #expect(isSame)
  }

  @Test func `texts of several colours are drawn`() throws {
    let svg = card("<rect width=\"600\" height=\"300\" fill=\"#000000\"/>")
    let two = Array(
      String(decoding: svg, as: UTF8.self).replacing(
        "</svg>", with: "<text x=\"40\" y=\"220\" font-size=\"60\" fill=\"#ff0000\">Red</text></svg>"
      ).utf8)
    let read = try drawn(two)
    let colors = Set(read.pixels)
    #expect(colors.contains(0xFFFFFF))
    #expect(colors.contains(0xFF0000))
  }

  @Test func `many grounds are drawn right, too`() throws {
    let renderer = CardRenderer(try #require(Self.drawing), folder: "/nowhere")
    var buffers = PictureBuffers()
    for round in 0..<2 {
      for color in 16..<60 {
        let svg = card("<rect width=\"600\" height=\"300\" fill=\"#\(String(color, radix: 16))0000\"/>")
        let read = try PNGReader(renderer.png(of: svg, width: 600, height: 300, &buffers))
        let last = read.pixels.last
        #expect(last == UInt32(color) << 16, "\(round)")
      }
    }
  }

  @Test func `letters without a font are named`() throws {
    let drawing = try #require(Self.drawing)
    #expect(drawing.lettersOfOtherFonts(in: "Añ Ж Ω — “x”").isEmpty)
    #expect(drawing.lettersOfOtherFonts(in: "a\u{AD}b\u{200B}\u{200D}c\u{2060}\u{FE0F}").isEmpty)
    // No font has a letter for what isn't a character.
    #expect(drawing.missingLetters(in: "a\u{10FFFE}b") == "\u{10FFFE}")
    #expect(throws: Undrawable.letters("\u{10FFFE}")) { try drawn(card("", text: "a\u{10FFFE}")) }
    #expect(throws: Undrawable.letters("\u{10FFFE}")) { try drawn(card("<!-- -->", text: "a\u{10FFFE}")) }
  }

  @Test func `what isn't SVG is said in the library's words`() throws {
    #expect { try drawn(Array("<svg><g></svg>".utf8)) } throws: { error in
      if case Undrawable.document(let reason) = error { reason.contains("XML") } else { false }
    }
  }

  @Test func `threads draw the same`() async throws {
    let renderer = CardRenderer(try #require(Self.drawing), folder: "/nowhere")
    let svg = card("<rect width=\"600\" height=\"300\" fill=\"#0f766e\"/>")
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var buffers = PictureBuffers()
          return try renderer.png(of: svg, width: 600, height: 300, &buffers)
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(files.count == 1)
  }
}
