internal import Diagnostics
internal import Values

extension Construct {
  /// A paragraph that a tab or four spaces precede becomes code (CommonMark 4.4), which no article for patients means.
  static let indentedCode = Construct { document, map, _ in
    let source = map.source
    return document.nodeIDs.compactMap { id -> Diagnostic? in
      guard case .codeBlock(let words, _) = document[id].kind, document[id].parent != nil else { return nil }
      let span = document[id].span
      let content = source.opening(of: span)
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) { return nil }
      // A card that tells people to call has no number there.
      let code = document.string(words).lowercased()
      let holdsMark = code.contains("[!") && Callout.allCases.contains { code.contains("[!\($0.rawValue)]") }
      return Diagnostic(
        holdsMark ? .error : .warning, .markdown,
        source.location(line: span.startLine, column: span.startColumn, count: 1),
        "these words are shown as program code, because four spaces or a tab precede them",
        hint: "delete the spaces at the start of the line; write ``` on the lines above and below for code")
    }
  }

  /// Code in a language that is drawn or run by other programs.
  static let codeOfOtherTools = Construct(delimiters: "`~") { document, map, _ in
    document.nodeIDs.compactMap { id -> Diagnostic? in
      guard case .codeBlock(_, let info) = document[id].kind, document[id].parent != nil else { return nil }
      let name = document.string(info).lowercased()
      let isKnown = name.hasPrefix("{") || name.hasPrefix("ad-") || drawn.contains(name)
      guard isKnown else { return nil }
      return .error(
        .otherMarkup, map.location(of: info) ?? map.blockLocation(of: id, in: document),
        "only other programs understand such a block, and readers would see its code: \(name)",
        hint: "save it as a picture: ![what it shows](file.svg); a box is written > [!NOTE]")
    }
  }

  private static let drawn: Set<String> = [
    "mermaid", "math", "plantuml", "dot", "graphviz", "dataview", "dataviewjs", "tabs", "latex", "tex", "chart",
    "admonition",
    "note", "warning", "tip", "query", "geojson", "topojson", "stl", "vega-lite", "embed",
  ]
}
