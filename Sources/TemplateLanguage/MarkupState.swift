/// Where in a file's markup a template stands, followed byte by byte as a browser's tokenizer would (WHATWG HTML
/// Standard, section 13.2.5). Two branches may join only where they are in the same state.
struct MarkupState: Hashable {
  enum Phase: Hashable {
    case text
    /// Behind `<`, behind `</`, in a tag's name.
    case tagOpen, endTagOpen, tagName
    /// Behind an `if` that began in a tag's name and may have added attributes: the name must end here.
    case tagNameEnd
    /// What stands behind here can't be told for certain, for a reason.
    case torn(Tear)
    case beforeAttribute, attributeName, afterAttributeName, beforeValue
    /// In a quoted value, by its quote; in one without quotes.
    case value(UInt8), unquoted
    /// Behind `<!`.
    case declaration
    case comment
    /// Skipped until `>`.
    case bogus
    /// In an element whose content is not markup.
    case raw
    /// XML's `<? … ?>` and `<![CDATA[ … ]]>`.
    case instruction, characterData
  }

  /// Why nobody can tell how a browser reads on.
  enum Tear: Hashable {
    /// A name that one branch began goes on.
    case branch
    /// Raw text that is markup to browsers that are in `<svg>` or `<math>`.
    case foreign
    /// `<![CDATA[` in HTML; `<title/>`; a remark in a script.
    case section, selfClosing, script
    /// A page that leads on to a printed address.
    case redirect
  }

  let format: TemplateFormat
  var phase: Phase
  /// The tag's or raw element's name in lower case.
  var element: [UInt8] = []
  var isEndTag = false
  var attribute: [UInt8] = []
  var url = URLPart.start
  /// The last bytes that may begin an end tag, or end a comment.
  var pending: [UInt8] = []
  /// What a `<script>` holds, from its `type`.
  var script = Script.code
  /// Whether the tag is a `<meta>` that redirects, and whether a value was printed into its `content`.
  var isRefresh = false
  var hasPrintedContent = false
  /// Whether a branch may have left an attribute's name open, so that a `=` would be its.
  var mayHaveOpenName = false
  /// How many `type` attributes a `<script>` has: browsers take the first, even an empty one.
  var typeCount = 0
  /// Whether the last byte was the `/` that closes an element in SVG, but not in HTML.
  var isSelfClosing = false
  /// The elements that are open since the first `<svg>` or `<math>`: what is raw text in HTML is markup there.
  var foreign: [[UInt8]] = []
  /// Whether browsers may still be in one although it seems closed: its tags do not match, or it holds HTML.
  var mayBeForeign = false
  private var isForeign: Bool { mayBeForeign || !foreign.isEmpty }
  /// The start of a literal attribute value, while it decides something.
  var literal: [UInt8] = []
  /// In JSON: inside a string literal, and behind a backslash in one.
  var isInString = false, isEscaped = false

  enum Script: Hashable { case code, json, unknown }

  init(format: TemplateFormat) {
    self.format = format
    phase = .text
  }

  // MARK: Literal text

  /// Follows literal bytes.
  ///
  /// - Returns: The offset of a sign that may make a scheme of the value before it: then the page must be refused.
  mutating func consume(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard format == .html || format == .xml else { return nil }
    var found: Int?
    for index in bytes.indices {
      let wasUnknown = url == .unknown || url == .address
      consume(bytes[index])
      if wasUnknown, url == .forbidden {
        // Once said, it is not said again of the values behind it.
        url = .path
        if found == nil { found = index }
      }
    }
    return found
  }

  private mutating func consume(_ byte: UInt8) {
    switch phase {
    case .text: if byte == UInt8(ascii: "<") { phase = .tagOpen }
    case .tagOpen: tagOpen(byte)
    case .endTagOpen:
      if Self.isLetter(byte) { startTag(byte, isEnd: true) } else { phase = byte == UInt8(ascii: ">") ? .text : .bogus }
    case .tagName:
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        phase = .beforeAttribute
        isSelfClosing = byte == UInt8(ascii: "/")
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        element.append(folded(byte))
      }
    case .tagNameEnd:
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        phase = .beforeAttribute
        mayHaveOpenName = Self.isSpace(byte)
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        phase = .torn(.branch)
      }
    case .torn: break
    case .beforeAttribute, .attributeName, .afterAttributeName: attributeName(byte)
    case .beforeValue:
      if Self.isSpace(byte) { return }
      url = .start
      literal = []
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): phase = .value(byte)
      case UInt8(ascii: ">"): endTag()
      default:
        phase = .unquoted
        value(byte)
      }
    case .value(let quote): if byte == quote { endValue() } else { value(byte) }
    case .unquoted:
      if Self.isSpace(byte) {
        endValue()
      } else if byte == UInt8(ascii: ">") {
        endValue()
        endTag()
      } else {
        value(byte)
      }
    case .declaration: declaration(byte)
    case .comment: comment(byte)
    case .bogus: if byte == UInt8(ascii: ">") { phase = .text }
    case .raw: raw(byte)
    case .instruction: untilPending("?>", byte)
    case .characterData: untilPending("]]>", byte)
    }
  }

  private mutating func tagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): phase = .endTagOpen
    case UInt8(ascii: "!"):
      phase = .declaration
      pending = []
    case UInt8(ascii: "?"):
      phase = format == .xml ? .instruction : .bogus
      pending = []
    case _ where Self.isLetter(byte): startTag(byte, isEnd: false)
    case UInt8(ascii: "<"): phase = .tagOpen
    default: phase = .text
    }
  }

  /// Text at the same depth.
  private var inText: MarkupState {
    var state = MarkupState(format: format)
    (state.foreign, state.mayBeForeign) = (foreign, mayBeForeign)
    return state
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    self = inText
    phase = .tagName
    isEndTag = isEnd
    element = [folded(byte)]
  }

  private mutating func attributeName(_ byte: UInt8) {
    let isNameEnd = Self.isSpace(byte) || "/>=".utf8.contains(byte)
    if phase == .attributeName, isNameEnd, element == Self.scriptName, attribute == Self.typeName {
      typeCount += 1
      if typeCount > 1 { script = .unknown }
    }
    if byte == UInt8(ascii: "="), mayHaveOpenName {
      phase = .torn(.branch)
      return
    }
    if !Self.isSpace(byte) { mayHaveOpenName = false }
    if byte != UInt8(ascii: ">") { isSelfClosing = byte == UInt8(ascii: "/") }
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): phase = .beforeAttribute
    case UInt8(ascii: "=") where phase != .beforeAttribute: phase = .beforeValue
    case _ where Self.isSpace(byte): if phase == .attributeName { phase = .afterAttributeName }
    default:
      if phase != .attributeName { attribute = [] }
      attribute.append(folded(byte))
      phase = .attributeName
    }
  }

  private mutating func value(_ byte: UInt8) {
    if isDecisive, literal.count < 64 { literal.append(folded(byte)) }
    if isURL { url = url.following(byte, isList: isURLList) }
  }

  static let scriptName = Array("script".utf8), typeName = Array("type".utf8)

  /// Whether the attribute's value decides what its element is.
  var isDecisive: Bool {
    (element == Self.scriptName && attribute == Self.typeName)
      || (element.elementsEqual("meta".utf8) && attribute.elementsEqual("http-equiv".utf8))
  }

  /// Whether the attribute holds a URL, or several. Looked up for each byte of a value, so long names are passed over.
  var isURL: Bool {
    guard format == .html, attribute.count < 16 else { return false }
    return isURLList || Self.urlAttributes.contains(String(decoding: attribute, as: UTF8.self))
  }

  private mutating func endValue() {
    if element == Self.scriptName, attribute == Self.typeName, script != .unknown {
      script = Self.isJSON(literal) ? .json : .code
    }
    if element == Array("meta".utf8), attribute == Array("http-equiv".utf8),
      literal == Array("refresh".utf8) || literal.contains(0) || literal.contains(UInt8(ascii: "&"))
    {
      // A value that is not certain counts as the dangerous one.
      isRefresh = true
    }
    // A redirect to a printed address: too late to refuse the value, so the page itself is refused.
    phase = isRefresh && hasPrintedContent ? .torn(.redirect) : .beforeAttribute
    attribute = []
    literal = []
    url = .start
  }

  private mutating func endTag() {
    var next = inText
    next.followElement(element, isEnd: isEndTag, isEmpty: isSelfClosing)
    let isRaw =
      !isEndTag
      && (format == .html
        ? Self.rawElements.contains(element)
        : !isSelfClosing && ["script", "style"].contains { localName(element).elementsEqual($0.utf8) })
    if isRaw, isSelfClosing {
      // Closed in SVG, open in HTML: where the text behind it stands is not certain.
      next.phase = .torn(.selfClosing)
    } else if isRaw {
      next.phase = .raw
      next.element = element
      next.script = script
    }
    self = next
  }

  /// Keeps count of the elements in `<svg>` and `<math>`. Leaving them is certain only where each tag closes the last one
  /// that was opened: browsers ignore other end tags, and end tags of HTML in them follow rules of their own.
  private mutating func followElement(_ name: [UInt8], isEnd: Bool, isEmpty: Bool) {
    guard format == .html, !mayBeForeign else { return }
    let isRoot = ["svg", "math"].contains { name.elementsEqual($0.utf8) }
    guard !foreign.isEmpty || (isRoot && !isEnd) else { return }
    if isEnd {
      if foreign.last == name { foreign.removeLast() } else { mayBeForeign = true }
      return
    }
    // An element of HTML in them: its end may not be where its end tag stands.
    let holdsHTML = foreign.last.map { Self.integrationPoints.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    if holdsHTML || foreign.count > 64 || name.count > 64 {
      mayBeForeign = true
    } else if !isEmpty {
      foreign.append(name)
    }
  }

  /// Elements in which HTML begins again (WHATWG HTML Standard, 13.2.6.5), but for `<title>`, which has words only.
  private static let integrationPoints: Set<String> = [
    "foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext",
  ]

  /// Whether a `type` makes a script a block of JSON, which no browser runs.
  private static func isJSON(_ type: [UInt8]) -> Bool {
    let essence = type.prefix { $0 != UInt8(ascii: ";") && !isSpace($0) }
    return essence.elementsEqual("application/json".utf8)
      || (essence.starts(with: "application/".utf8) && essence.suffix(5).elementsEqual("+json".utf8))
  }

  private mutating func declaration(_ byte: UInt8) {
    pending.append(byte)
    if pending == Array("--".utf8) {
      phase = .comment
      pending = []
    } else if pending == Array("[CDATA[".utf8) {
      // In HTML it ends at `>`, in SVG inside HTML at `]]>`.
      phase = format == .xml ? .characterData : .torn(.section)
      pending = []
    } else if byte == UInt8(ascii: ">") {
      phase = .text
      pending = []
    } else if pending.count > 7 {
      phase = .bogus
      pending = []
    }
  }

  private mutating func comment(_ byte: UInt8) {
    pending.append(byte)
    let isHTML = format == .html
    let ends = pending.suffix(3).elementsEqual("-->".utf8) || (isHTML && pending.suffix(4).elementsEqual("--!>".utf8))
    let isShort = isHTML && (pending == [UInt8(ascii: ">")] || pending == Array("->".utf8))
    if ends || isShort {
      phase = .text
      pending = []
    } else if pending != [UInt8(ascii: "-")] {
      // Only what may be the beginning of the end counts, so that branches in a comment end alike.
      let begun = ["--!", "--", "-"].first { pending.suffix($0.utf8.count).elementsEqual($0.utf8) } ?? ""
      pending = Array(("x" + begun).utf8)
    }
  }

  private mutating func untilPending(_ end: String, _ byte: UInt8) {
    pending = pending.suffix(2) + [byte]
    if pending.elementsEqual(end.utf8) || pending.suffix(end.utf8.count).elementsEqual(end.utf8) {
      phase = .text
      pending = []
    }
  }

  private mutating func raw(_ byte: UInt8) {
    if script == .json, element == Array("script".utf8) { jsonString(byte) }
    if byte == UInt8(ascii: "<") {
      if isForeign, !pending.isEmpty { phase = .torn(.foreign) }
      pending = [byte]
    } else if !pending.isEmpty {
      if pending.elementsEqual("</".utf8.lazy.map { $0 } + element),
        Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      {
        let name = element
        self = inText
        (element, isEndTag, phase) = (name, true, .beforeAttribute)
        if byte == UInt8(ascii: ">") { endTag() }
      } else if format == .xml, pending.count == 1, byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        // In XML comments and the like have a meaning here, and could hide where the element ends.
        phase = .torn(.section)
      } else if isForeign, !(Array("</".utf8) + element).starts(with: pending + [folded(byte)]) {
        // In SVG this begins a tag.
        phase = .torn(.foreign)
      } else if element == Array("script".utf8), Array("<!--".utf8).starts(with: pending + [byte]) {
        // `<!-- <script>` in a script hides its end from browsers.
        pending.append(byte)
        if pending.count == 4 { phase = .torn(.script) }
      } else {
        pending.append(folded(byte))
        if pending.count > element.count + 2 || (pending.count == 2 && byte != UInt8(ascii: "/")) { pending = [] }
      }
    }
  }

  private mutating func jsonString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if isInString, byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString.toggle()
    }
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    format == .html && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
  private static let rawElements = Set(
    ["script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes", "plaintext", "noscript"].map {
      Array($0.utf8)
    }
  )

  // MARK: Joins

  /// The state behind two branches, if they can join; two values of one URL attribute always can.
  func joined(with other: MarkupState) -> MarkupState? {
    if self == other { return self }
    var mine = self
    var theirs = other
    (mine.url, theirs.url) = (.unknown, .unknown)
    (mine.literal, theirs.literal) = ([0], [0])
    if case .value = phase, url != .forbidden, other.url != .forbidden, mine == theirs { return mine }
    // Which attributes a tag had matters only where they decide what follows. A name that one branch began must end
    // here: `<a \(if x)href\(else)title\(end)=` would be an attribute that nobody knows.
    let tagPhases: Set<Phase> = [.tagName, .tagNameEnd, .beforeAttribute, .attributeName, .afterAttributeName]
    if tagPhases.contains(phase), tagPhases.contains(other.phase), element == other.element, isEndTag == other.isEndTag,
      script == other.script, isRefresh == other.isRefresh, foreign == other.foreign, mayBeForeign == other.mayBeForeign
    {
      let isBetween = phase == .beforeAttribute && other.phase == .beforeAttribute
      mine.phase = isBetween ? .beforeAttribute : .tagNameEnd
      (mine.attribute, mine.literal, mine.url) = ([], [], .start)
      mine.hasPrintedContent = hasPrintedContent || other.hasPrintedContent
      mine.mayHaveOpenName = mayHaveOpenName || other.mayHaveOpenName
      mine.typeCount = max(typesSoFar, other.typesSoFar)
      mine.isSelfClosing = isSelfClosing || other.isSelfClosing
      return mine
    }
    return nil
  }

  /// How many `type` attributes there are, with one whose name is still open.
  private var typesSoFar: Int {
    typeCount + (phase == .attributeName && attribute == Array("type".utf8) ? 1 : 0)
  }

  /// The state in words.
  var words: String {
    let tag = String(decoding: element, as: UTF8.self)
    switch phase {
    case .text: return "in text"
    case .torn(let tear): return tear.words.place
    case .tagOpen, .endTagOpen, .tagName, .tagNameEnd: return "in a tag's name"
    case .beforeAttribute, .attributeName, .afterAttributeName, .beforeValue: return "inside the tag <\(tag)>"
    case .value, .unquoted: return "inside the value of '\(String(decoding: attribute, as: UTF8.self))'"
    case .comment: return "in a comment"
    case .declaration, .bogus, .instruction, .characterData: return "in a declaration"
    case .raw: return "inside <\(tag)>"
    }
  }
}
