import Testing

@testable import Pictures

@Suite struct LayeredSVGTests {
  private static let start =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\" width=\"400\" height=\"300\" "
    + "font-family=\"Inter\" font-weight=\"bold\" xml:lang=\"de\" direction=\"ltr\">\n<rect width=\"9\" height=\"9\"/>\n"

  private static let ground =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\" width=\"400\" height=\"300\">\n"
    + "<rect width=\"9\" height=\"9\"/>\n</svg>"

  private func layers(_ rest: String, start: String = start) -> LayeredSVG? {
    LayeredSVG(Array((start + rest).utf8), width: 400, height: 300)
  }

  @Test func `texts at the end are taken out`() throws {
    let found = try #require(
      layers(
        """
        <text x="10" y="20" font-size="12.5" fill="#abcdef"> A &amp; B &#x2014;
          c </text>
        <text x="10" y="20" font-size="30" fill="#ABCDEF">
          <tspan x="12" dy="36">One</tspan>
          <tspan x="14" dy="36" fill="#000000">Two &lt;</tspan>
        </text>
        </svg>

        """))
    #expect(String(decoding: found.ground, as: UTF8.self) == Self.ground)
    let english = Self.start.replacing("\"de\"", with: "\"en\"").replacing("Inter", with: "Noto Serif")
    let other = try #require(layers("<text x=\"1\" y=\"9\" fill=\"#000000\">B</text></svg>", start: english))
    #expect(other.ground == found.ground, "what only texts need doesn't make another ground")
    func line(_ text: String, _ size: Double, _ x: Double, _ y: Double, _ color: UInt32 = 0xABCDEF) -> TextLine {
      TextLine(text, family: "Inter", size: size, language: "de", x: x, y: y, color: color)
    }
    #expect(
      found.texts == [
        line("A & B — c", 12.5, 10, 20), line("One", 30, 12, 56), line("Two <", 30, 14, 92, 0),
      ])
  }

  @Test func `a document without texts is all ground`() throws {
    let found = try #require(layers("</svg>"))
    #expect(found.texts.isEmpty && found.ground.count == (Self.start + "</svg>").utf8.count)
  }

  @Test(arguments: [
    // Something over a text.
    "<text x=\"1\" y=\"1\" font-size=\"9\" fill=\"#000000\">a</text><rect/></svg>",
    // A text inside something that may change it.
    "<g opacity=\"0.5\"><text x=\"1\" y=\"1\" fill=\"#000000\">a</text></g></svg>",
    // What only the library knows.
    "<text x=\"1\" y=\"1\" fill=\"red\">a</text></svg>", "<text x=\"1em\" y=\"1\" fill=\"#000000\">a</text></svg>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\" class=\"a\">a</text></svg>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\" text-anchor=\"middle\">a</text></svg>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\"><a href=\"#\">a</a></text></svg>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\">a<tspan x=\"1\">b</tspan></text></svg>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\"><tspan dx=\"1\">b</tspan></text></svg>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\"><tspan x=\"1\">b</tspan><tspan>c</tspan></text></svg>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\">&unknown;</text></svg>",
    "<style>text { fill: red }</style><text x=\"1\" y=\"1\" fill=\"#000000\">a</text></svg>",
    "<!-- <text> --><text x=\"1\" y=\"1\" fill=\"#000000\">a</text></svg>",
    "<text x=\"nan\" y=\"1\" fill=\"#000000\">a</text></svg>",
    "<text x=\"1\" y=\"inf\" fill=\"#000000\">a</text></svg>",
    "<text x=\"1\" y=\"1\" font-size=\"1e9\" fill=\"#000000\">a</text></svg>",
    "<text x=\"1\" y=\"1\" font-size=\"0\" fill=\"#000000\">a</text></svg>",
    // Not well-formed: the library says what is wrong.
    "<text x=\"1\" y=\"1\" fill=\"#000000\">a</svg>", "<text x=\"1\" y=\"1\" fill=\"#000000\">a</text>",
    "<text x=\"1\" y=\"1\" fill=\"#000000\">a & b</text></svg>", "<text", "<text x=\"1", "<text>", "<text x=\"<\">a",
  ]) func `what could mean something else is drawn whole`(_ rest: String) {
    let isLayered = layers(rest) != nil
    #expect(!isLayered)
  }

  @Test(arguments: [
    "<svg viewBox=\"0 0 10 10\">", "<svg style=\"opacity: 0.5\">", "<svg transform=\"scale(2)\">",
    "<svg fill=\"#000\">",
    "<svg class=\"a\">", "<svg viewBox=\"0 0 400 300\"/>", "<html>", "",
  ]) func `a document with other attributes is drawn whole`(_ start: String) {
    let isLayered = layers("<text x=\"1\" y=\"1\" fill=\"#000000\">a</text></svg>", start: start) != nil
    #expect(!isLayered)
  }
}
