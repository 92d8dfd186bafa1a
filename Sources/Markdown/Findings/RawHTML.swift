public import Diagnostics
internal import Values

extension Construct {
  /// Raw HTML is an error that says what to write instead: it would be left out, and with an unclosed `<!--` or
  /// `<script>` the rest of the article with it.
  static let rawHTML = Construct(delimiters: "<") { document, map, _ in
    RawHTML.problems(in: document, &map)
  }
}

/// Finds raw HTML in documents.
public enum RawHTML {
  /// An error for each piece of raw HTML.
  ///
  /// - Parameter map: Where the document's texts are written.
  public static func problems(in document: Document, _ map: inout SourceMap) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let source = map.source
    for id in document.descendants() {
      guard let literal = document[id].kind.html, !isGuidance(document[literal]) else { continue }
      let tag = shownTag(document[literal])
      let place = map.location(of: id, in: document, first: 1)
      var hint = advice(for: name(of: document[literal]))
      // The cells of a table are one line.
      if name(of: document[literal]) == "br", source.content(ofLine: source.line(of: place)).first == UInt8(ascii: "|")
      {
        hint = "write a backslash between spaces where a new line should begin: one \\ two"
      }
      problems.append(.error(.rawHTML, place, "HTML can't be used in an article: \(tag)", hint: hint))
    }
    return problems
  }

  /// Whether raw HTML is a note to writers, `<!-- guide: … -->`, with nothing after it. Only these comments are taken: with them
  /// new articles begin, and nobody has written a text into one.
  private static func isGuidance(_ bytes: ArraySlice<UInt8>) -> Bool {
    let comment = bytes.drop { $0 == UInt8(ascii: " ") }
    guard comment.starts(with: "<!-- guide:".utf8), let end = comment.firstRange(of: Array("-->".utf8)) else {
      return false
    }
    return comment[end.upperBound...].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }

  private static func shownTag(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.drop { $0 == UInt8(ascii: " ") }
    let end = trimmed.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
    let tag = trimmed.prefix(end.map { $0 - trimmed.startIndex + (trimmed[$0] == UInt8(ascii: ">") ? 1 : 0) } ?? 60)
    return tag.count > 60 ? String(decoding: tag.prefix(57), as: UTF8.self) + "…" : String(decoding: tag, as: UTF8.self)
  }

  /// The lower-case name of the first tag, `!` for a comment or declaration, `?` for an instruction.
  private static func name(of bytes: ArraySlice<UInt8>) -> String {
    let rest = bytes.drop { $0 == UInt8(ascii: " ") }.dropFirst().drop { $0 == UInt8(ascii: "/") }
    guard let first = rest.first else { return "" }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return String(Unicode.Scalar(first)) }
    let letters = rest.prefix(while: \.isASCIIAlphanumeric)
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  private static func advice(for tag: String) -> String {
    switch tag {
    case "b", "strong": "write **words** for bold text"
    case "i", "em": "write *words* for emphasis"
    case "br":
      "for a new line, end the line before it with a backslash \\; alone on a line, leave an empty line instead"
    case "sub": "write H~2~O for words below the line"
    case "sup": "write 10^6^ for words above the line"
    case "u", "ins": "leave out the tag; for what is important, write **words**"
    case "mark": "write **words** for what is important"
    case "del", "s", "strike": "write ~~words~~ for what no longer holds"
    case "details", "summary": "write a heading, or a question in the section ## Questions"
    case "table", "tr", "td", "th", "tbody", "thead":
      "write the table with pipes: | Day | Redness | and below it |---|---|"
    case "a": "write [words](address) for a link"
    case "img", "picture", "figure": "write ![what it shows](file.png \"caption\") for a picture"
    case "h1", "h2", "h3", "h4", "h5", "h6": "write ## and a space before a heading"
    case "ul", "ol", "li": "write - or 1. before each item of a list"
    case "p", "div", "span", "section", "center", "font": "remove the tag; an empty line begins a new paragraph"
    case "hr": "write --- between empty lines for a rule"
    case "code", "pre": "write `words` for code"
    case "blockquote": "write > before each line of a quotation"
    case "script", "iframe", "style", "object", "embed", "form", "video":
      "remove it; articles have no scripts, frames or styles. A link to the other page is fine"
    case "!": "remove the comment; everything from <!-- on would be missing from the page"
    default: "remove the tag, or write \\< to show the character itself"
    }
  }
}
