internal import Diagnostics
internal import Values

extension TextFinding {
  /// Markup inside a line that only other programs understand: templates, attributes, spans.
  static let otherTools = TextFinding(triggers: "{[=+^|%$@:\\<!#~") { text, _ in
    var found: [Found] = []
    var index = 0
    while index < text.bytes.count, found.count < 10 {
      guard let match = match(in: text, at: index) else {
        index += 1
        continue
      }
      found.append(
        Found(
          range: index..<match.end, severity: .error, rule: .otherMarkup,
          message: "only other programs understand \(match.tool): \(text.shown(index..<match.end))",
          hint: match.hint))
      index = max(match.end, index + 1)
    }
    return found
  }

  /// A piece of another program's markup.
  private struct Match {
    var end: Int
    var tool: String
    var hint: String
  }

  private static let escape = "write a backslash before it to show the character itself"

  private static func match(in text: BlockText, at index: Int) -> Match? {
    switch text.bytes[index] {
    case UInt8(ascii: "{"): braces(text, index)
    case UInt8(ascii: "["): brackets(text, index)
    case UInt8(ascii: "="): pair("==", "highlighting (==words==)", "write **words** for what is important", text, index)
    case UInt8(ascii: "+"): pair("++", "insertion (++words++)", "write the words without the marks", text, index)
    case UInt8(ascii: "^") where text.has("^[", at: index) && text[index - 1] != UInt8(ascii: "["):
      Match(
        end: text.next("]", from: index).map { $0 + 1 } ?? index + 2, tool: "a note inside a line",
        hint: "write [^1] here, and [^1]: and the note on a line of its own")
    case UInt8(ascii: "^"): pair("^^", "insertion (^^words^^)", "write the words without the marks", text, index)
    case UInt8(ascii: "|"): pair("||", "hiding (||words||)", "write the words without the marks", text, index)
    case UInt8(ascii: "%"): pair("%%", "Obsidian's comment (%%words%%)", "delete the comment", text, index)
    case UInt8(ascii: "$"): formula(text, index)
    case UInt8(ascii: "@"): citation(text, index)
    case UInt8(ascii: ":"): colon(text, index)
    case UInt8(ascii: "\\"): command(text, index)
    case UInt8(ascii: "<"): angle(text, index)
    case UInt8(ascii: "!"):
      text.has("![[", at: index) ? brackets(text, index + 1) : nil
    case UInt8(ascii: "#"):
      text.has("#[[", at: index) ? brackets(text, index + 1) : nil
    default: nil
    }
  }

  /// `{{ value }}`, `{% tag %}`, `{{< shortcode >}}`, `{# comment #}`, `{.class}`, `{: #id}`, `{++ edit ++}`, `{role}`.
  private static func braces(_ text: BlockText, _ index: Int) -> Match? {
    func match(_ close: StaticString, _ tool: String, _ hint: String) -> Match {
      let end = text.next(close, from: index + 1).map { $0 + close.utf8CodeUnitCount }
      return Match(end: end ?? text.end(from: index) { $0 != 0x0A }, tool: tool, hint: hint)
    }
    let form =
      "write its content in Markdown: ![words](file.png) for a picture, > [!NOTE] for a box, [words](address) for a link; \\{ shows the brace"
    if text.has("{{<", at: index) || text.has("{{%", at: index) { return match("}}", "a shortcode of Hugo", form) }
    if text.has("{{", at: index) {
      let inner = text.bytes[(index + 2)...].prefix { $0 != UInt8(ascii: "}") && $0 != 0x0A }
      let value = NamedValues.name(in: String(decoding: inner, as: UTF8.self))
      return match("}}", "a value of a template", value.map { "write {\($0)}" } ?? form)
    }
    if text.has("{%", at: index) { return match("%}", "a tag of a template", form) }
    if text.has("{#", at: index), let close = text.next("#}", from: index + 2) {
      return Match(end: close + 2, tool: "a comment of a template", hint: "delete the comment")
    }
    for (open, close) in [("{++", "++}"), ("{--", "--}"), ("{–", "–}"), ("{~~", "~~}"), ("{==", "==}"), ("{>>", "<<}")]
      as [(StaticString, StaticString)]
    where text.has(open, at: index) {
      return match(close, "a mark of an editor's change", "accept or reject the change in the editor first")
    }
    if text.has("{/*", at: index) { return match("}", "a comment of MDX", "delete the comment") }
    guard let close = text.next("}", from: index + 1) else { return nil }
    let inner = text.bytes[(index + 1)..<close]
    if inner.contains(UInt8(ascii: ".")), inner.first?.isASCIILetter == true, inner.last?.isASCIIAlphanumeric == true,
      inner.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") })
    {
      return match("}", "a value of a template", form)
    }
    let start = text.end(from: index + 1) { $0 == 0x20 }
    guard start < close, let first = text[start] else { return nil }
    let isAttribute =
      (first == UInt8(ascii: ".") || first == UInt8(ascii: "#")) && text[start + 1].map(\.isASCIILetter) == true
      || first == UInt8(ascii: ":") || first == UInt8(ascii: "=")
    let hasAssignment = text.bytes[start..<close].contains(UInt8(ascii: "=")) && first.isASCIILetter
    let isRole = text[close + 1] == BlockText.placeholder && first.isASCIILetter
    guard isAttribute || hasAssignment || isRole else { return nil }
    return Match(
      end: close + 1, tool: isRole ? "a role" : "a list of attributes",
      hint: "delete it; a heading's own id is written '## Title {#id}', and \\{ shows the brace")
  }

  /// `[[page]]`, `[caption id="a"]`, `[/caption]`, `[@key]`, `[toc]`.
  private static func brackets(_ text: BlockText, _ index: Int) -> Match? {
    if text.has("[[", at: index), let close = text.next("]]", from: index + 2), close > index + 2 {
      return Match(
        end: close + 2, tool: "a wiki link",
        hint: "write [words](page.md) for a link, ![words](file.png) for a picture")
    }
    guard let close = text.next("]", from: index + 1), close > index + 1 else { return nil }
    let isClosing = text[index + 1] == UInt8(ascii: "/")
    let start = isClosing ? index + 2 : index + 1
    let nameEnd = text.end(from: start) { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    if isClosing, nameEnd > start, nameEnd == close { return shortcode(close + 1) }
    let inner = text.bytes[(index + 1)..<close]
    if inner.first == UInt8(ascii: "@") || inner.starts(with: "-@".utf8)
      || (inner.contains(UInt8(ascii: ";")) && inner.firstRange(of: Array("; @".utf8)) != nil)
    {
      return Match(
        end: close + 1, tool: "a citation of Pandoc",
        hint: "list the source under 'references:' in the front matter, and cite it with [^id]")
    }
    let name = String(decoding: text.bytes[start..<nameEnd], as: UTF8.self)
    if nameEnd == close, ["toc", "TOC", "gallery", "caption", "more", "contact-form", "_TOC_"].contains(name),
      text[close + 1] != UInt8(ascii: "(")
    {
      return shortcode(close + 1)
    }
    // name="…" after the shortcode's name
    guard nameEnd > start, text[nameEnd] == 0x20 || text[nameEnd] == UInt8(ascii: "="),
      text.bytes[start..<nameEnd].first?.isASCIILetter == true,
      let equals = text.next("=", from: nameEnd), equals < close,
      text[equals + 1].map({ "\"'0123456789".utf8.contains($0) || $0 >= 0x80 || $0.isASCIILetter }) == true,
      equals > nameEnd
        ? text.bytes[nameEnd..<equals].dropFirst().allSatisfy({
          $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }) : true
    else { return nil }
    return shortcode(close + 1)
  }

  private static func shortcode(_ end: Int) -> Match {
    Match(
      end: end, tool: "a shortcode",
      hint: "write its content in Markdown: ![words](file.png \"caption\") for a picture; \\[ shows the bracket")
  }

  /// Words between two doubled marks.
  private static func pair(
    _ mark: StaticString, _ tool: String, _ hint: String, _ text: BlockText, _ index: Int
  ) -> Match? {
    guard text.has(mark, at: index), text[index - 1] != text[index], text[index + 2] != text[index],
      !BlockText.isGap(text[index + 2]), let close = text.next(mark, from: index + 3), close > index + 2,
      !BlockText.isGap(text[close - 1]), text[close + 2] != text[index]
    else { return nil }
    return Match(end: close + 2, tool: tool, hint: hint)
  }

  /// `$$a^2$$` and `$\alpha$`; a price is none.
  private static func formula(_ text: BlockText, _ index: Int) -> Match? {
    let hint = "write it in words or characters, such as 10^6^ or H~2~O; \\$ shows the character"
    if text.has("$$", at: index) {
      guard let close = text.next("$$", from: index + 2) else { return nil }
      return Match(end: close + 2, tool: "a formula", hint: hint)
    }
    guard !BlockText.isGap(text[index + 1]), let close = text.next("$", from: index + 1), close > index + 1,
      !BlockText.isGap(text[close - 1]), text[close + 1].map(\.isASCIIDigit) != true,
      text.bytes[index + 1..<close].contains(where: { "\\^_{}".utf8.contains($0) })
    else { return nil }
    return Match(end: close + 1, tool: "a formula", hint: hint)
  }

  /// `@sec-risks`, `@fig-skin`.
  private static func citation(_ text: BlockText, _ index: Int) -> Match? {
    guard !BlockText.isWord(text[index - 1]), text[index - 1] != UInt8(ascii: "[") else { return nil }
    let end = text.end(from: index + 1) { $0.isASCIIAlphanumeric || "-_:".utf8.contains($0) }
    let key = String(decoding: text.bytes[index + 1..<end], as: UTF8.self)
    let kinds = [
      "sec", "fig", "tbl", "tab", "eq", "lst", "thm", "lem", "exm", "exr", "def", "nte", "tip", "wrn", "imp", "cau",
    ]
    guard kinds.contains(where: { key.hasPrefix($0 + "-") || key.hasPrefix($0 + ":") }), key.utf8.count > 4 else {
      return nil
    }
    return Match(
      end: end, tool: "a reference of Pandoc or Quarto", hint: "write a link: [words](page.md#heading)")
  }

  /// `:smile:`, `:abbr[words]{…}`.
  private static func colon(_ text: BlockText, _ index: Int) -> Match? {
    if let match = macro(text, index) { return match }
    guard !BlockText.isWord(text[index - 1]), text[index - 1] != UInt8(ascii: ":"),
      text[index + 1].map(\.isASCIILowercase) == true
    else { return nil }
    let end = text.end(from: index + 1) { $0.isASCIILowercase || $0.isASCIIDigit || "_+-".utf8.contains($0) }
    if text[end] == UInt8(ascii: ":"), !BlockText.isWord(text[end + 1]), end > index + 2 {
      return Match(
        end: end + 1, tool: "the name of a small picture",
        hint: "write the character itself, such as ⚠, or leave it out")
    }
    if text[end] == UInt8(ascii: "["), let close = text.next("]", from: end),
      text[close + 1] == UInt8(ascii: "{") || text[close + 1] == nil || BlockText.isGap(text[close + 1])
    {
      return Match(end: close + 1, tool: "a directive", hint: "write the words alone")
    }
    return nil
  }

  /// `link:risks.html[the risks]`, `image::skin.png[Skin]`, `include::part.adoc[]`.
  private static func macro(_ text: BlockText, _ index: Int) -> Match? {
    var start = index
    while start > 0, index - start < 9, text.bytes[start - 1].isASCIILowercase { start -= 1 }
    let name = String(decoding: text.bytes[start..<index], as: UTF8.self)
    guard ["link", "xref", "image", "include", "footnote", "ifdef", "endif", "icon", "video"].contains(name) else {
      return nil
    }
    guard let open = text.next("[", from: index + 1), !text.bytes[(index + 1)..<open].contains(where: { $0 <= 0x20 }),
      name == "footnote" || open > index + 1, let close = text.next("]", from: open)
    else { return nil }
    return Match(
      end: close + 1, tool: "a macro of AsciiDoc (\(name):)",
      hint: "write [words](address) for a link, ![words](file.png) for a picture")
  }

  /// `\newpage`, `\begin{center}`, `\(x^2\)`.
  private static func command(_ text: BlockText, _ index: Int) -> Match? {
    let end = text.end(from: index + 1) { $0.isASCIILetter }
    let name = String(decoding: text.bytes[index + 1..<end], as: UTF8.self)
    let isKnown = [
      "newpage", "pagebreak", "clearpage", "noindent", "vspace", "hspace", "textbf", "textit", "emph", "frac", "sqrt",
    ].contains(name)
    guard isKnown || (["begin", "end", "ref", "cite", "label"].contains(name) && text[end] == UInt8(ascii: "{")) else {
      return nil
    }
    return Match(end: end, tool: "a command of LaTeX", hint: "leave it out; the text needs no commands")
  }

  /// `<%= value %>`, `<<< @/file`.
  private static func angle(_ text: BlockText, _ index: Int) -> Match? {
    if text.has("<%", at: index) {
      let end = text.next("%>", from: index).map { $0 + 2 } ?? text.end(from: index) { $0 != 0x0A }
      return Match(end: end, tool: "a value of a template", hint: "write the words themselves; \\< shows the character")
    }
    guard text.has("<<", at: index), let close = text.next(">>", from: index), close > index + 2,
      !BlockText.isGap(text[index + 2])
    else { return nil }
    return Match(end: close + 2, tool: "a macro", hint: "write the words themselves; \\< shows the character")
  }
}
