import Pages
import Site
import Testing
import Values

@Suite struct CoverTests {
  private static func drawings() -> [(motif: CoverChoice.Motif, svg: [UInt8])] {
    CoverChoice.Motif.allCases.flatMap { motif in
      (0..<40).map { (motif, CoverDrawing.svg(motif, seed: UInt64($0) &* 0x9E37_79B9)) }
    }
  }

  @Test func `a cover has few bytes`() {
    let sizes = Self.drawings().map(\.svg.count)
    #expect(sizes.max() ?? 0 <= 1200, "\(sizes.max() ?? 0)")
    #expect(sizes.reduce(0, +) / sizes.count <= 800, "\(sizes.reduce(0, +) / sizes.count)")
  }

  @Test func `a cover is the same each time, and another for another page`() {
    for motif in CoverChoice.Motif.allCases {
      let twelve = (1...12).map { CoverDrawing.svg(motif, seed: $0) }
      #expect(Set(twelve).count == 12, "\(motif)")
      #expect(twelve == (1...12).map { CoverDrawing.svg(motif, seed: $0) })
    }
  }

  /// The bytes don't depend on the machine: integers only.
  @Test func `a cover contains integers`() {
    for (motif, svg) in Self.drawings() {
      let text = String(decoding: svg, as: UTF8.self)
      #expect(!text.contains("."), "\(motif): \(text)")
      #expect(text.hasSuffix("</svg>") && text.filter { $0 == "<" }.count == text.filter { $0 == ">" }.count)
    }
  }

  /// A drawing with colours looks like the same drawing with the style sheet's.
  @Test func `tones have the colours that the style sheet gives them`() throws {
    let palette = Clinic().colors.light
    let sheet = try #require(SmallSite.theme().first { $0.name == "assets/site.css" })
    let css = String(decoding: sheet.bytes, as: UTF8.self)
    for seed in 0..<9 as Range<UInt64> {
      for motif in CoverChoice.Motif.allCases {
        var classes = String(decoding: CoverDrawing.svg(motif, seed: seed), as: UTF8.self)
        let order = try #require(classes.firstMatch(of: #/cover (o[0-2])"/#)?.output.1)
        for tone in ["g", "a", "b", "c", "d", "s"] {
          let rule = #"(?m)^(\.cover|\.\#(order)) \.\#(tone) \{ color: var\(--(\w+)\); \}"#
          let rules = css.matches(of: try Regex(rule))
          let name = try #require(rules.last?.output[2].substring)
          let color = name == "warm" ? palette.warm : palette.cover[try #require(Int(name.dropFirst()))]
          classes.replace("class=\"\(tone)\"", with: "fill=\"\(color.hexadecimal)\"")
          let line = "fill=\"none\" stroke=\"\(color.hexadecimal)\""
          classes.replace("class=\"\(tone) l\"", with: line)
          classes.replace("class=\"\(tone) l o\"", with: line + " stroke-linecap=\"round\"")
        }
        classes.replace("class=\"cover \(order)\" ", with: "")
        #expect(classes == String(decoding: CoverDrawing.svg(motif, seed: seed, palette: palette), as: UTF8.self))
      }
    }
  }

  @Test func `a page's cover is what it asks for, what it is about, or one of its clinic's`() {
    func motif(_ choice: CoverChoice?, _ title: String, _ specialty: CoverChoice.Specialty?, aftercare: Bool = false)
      -> CoverChoice.Motif
    { CoverChoice.drawing(for: choice, title: title, isAftercare: aftercare, specialty: specialty).motif }
    #expect(motif(nil, "Care", .teeth, aftercare: true) == .horizon)
    var choice = CoverChoice()
    choice.motif = .iris
    #expect(motif(choice, "Care", .teeth, aftercare: true) == .iris)
    let titles = (0..<200).map { "Title \($0)" }
    #expect(Set(titles.map { motif(nil, $0, .teeth) }) == [.arch, .flow, .tiles, .petals])
    #expect(Set(titles.map { motif(nil, $0, nil) }) == [.strata, .flow, .tiles, .petals])
    choice = CoverChoice()
    choice.seed = 7
    let kept = CoverChoice.drawing(for: choice, title: "Old", isAftercare: false, specialty: nil)
    #expect(CoverChoice.drawing(for: choice, title: "New", isAftercare: false, specialty: nil) == kept)
  }
}
