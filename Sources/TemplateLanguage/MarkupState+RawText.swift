internal import Values

extension MarkupState {
  mutating func declaration(_ byte: UInt8) {
    pending.append(byte)
    if pending == Array("--".utf8) {
      phase = .comment
      pending = []
    } else if pending == Array("[CDATA[".utf8) {
      // It ends at `>` in HTML, and at `]]>` in an SVG inside HTML.
      phase = format == .xml ? .characterData : .ambiguous(.section)
      pending = []
    } else if byte == UInt8(ascii: ">") {
      phase = .text
      pending = []
    } else if pending.count > 7 {
      phase = .bogus
      pending = []
    }
  }

  mutating func comment(_ byte: UInt8) {
    pending.append(byte)
    let isHTML = format == .html
    let ends = pending.suffix(3).elementsEqual("-->".utf8) || (isHTML && pending.suffix(4).elementsEqual("--!>".utf8))
    let isShort = isHTML && (pending == [UInt8(ascii: ">")] || pending == Array("->".utf8))
    if ends || isShort {
      phase = .text
      pending = []
    } else if pending != [UInt8(ascii: "-")] {
      // Only bytes that may begin the comment's end are kept, so that branches inside a comment end in the same state.
      let begun = ["--!", "--", "-"].first { pending.suffix($0.utf8.count).elementsEqual($0.utf8) } ?? ""
      pending = Array(("x" + begun).utf8)
    }
  }

  mutating func untilPending(_ end: String, _ byte: UInt8) {
    pending = pending.suffix(2) + [byte]
    if pending.elementsEqual(end.utf8) || pending.suffix(end.utf8.count).elementsEqual(end.utf8) {
      phase = .text
      pending = []
    }
  }

  mutating func raw(_ byte: UInt8) {
    if script == .json, element == Array("script".utf8) { jsonString(byte) }
    if isStyleSheet, pending.isEmpty, byte != UInt8(ascii: "<") { noteStyle(style.read(byte)) }
    if isFallback, fallback.count < Self.longestFallback { fallback.append(byte) }
    if byte == UInt8(ascii: "<") {
      if isForeign, !pending.isEmpty { phase = .ambiguous(.foreign) }
      pending = [byte]
    } else if !pending.isEmpty {
      if pending.elementsEqual("</".utf8.lazy.map { $0 } + element),
        byte.isASCIIWhitespace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      {
        if isStyleSheet { noteStyleSheet() }
        if isFallback { noteFallback() }
        let (name, noted) = (element, found)
        self = inText
        (element, isEndTag, phase, found) = (name, true, .beforeAttribute, noted)
        if byte == UInt8(ascii: ">") { endTag() }
      } else if format == .xml, pending.count == 1, byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        // XML allows comments and sections here, which could contain the element's end tag.
        phase = .ambiguous(.section)
      } else if isForeign, !(Array("</".utf8) + element).starts(with: pending + [folded(byte)]) {
        // In SVG this `<` begins a tag.
        phase = .ambiguous(.foreign)
      } else if element == Array("script".utf8), Array("<!--".utf8).starts(with: pending + [byte]) {
        // After `<!-- <script>` in a script, browsers ignore the next `</script>`.
        pending.append(byte)
        if pending.count == 4 { phase = .ambiguous(.script) }
      } else {
        pending.append(folded(byte))
        if pending.count > element.count + 2 || (pending.count == 2 && byte != UInt8(ascii: "/")) { pending = [] }
      }
    }
  }

  /// Whether this is a style sheet in an HTML page.
  var isStyleSheet: Bool { format == .html && phase == .raw && element.elementsEqual("style".utf8) }

  /// Whether this is the markup for browsers without scripts.
  private var isFallback: Bool { format == .html && element.elementsEqual("noscript".utf8) }

  private mutating func jsonString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if isInString, byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString.toggle()
      url = .start
      return
    }
    if isInString { url = url.following(byte, isList: false) }
  }
}
