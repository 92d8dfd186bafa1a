internal import Values

/// The state of a browser's tokenizer at a position in a template, followed byte by byte (WHATWG HTML Standard, section
/// 13.2.5). Two branches may join only where they are in the same state.
struct MarkupState: Hashable {
  enum Phase: Hashable {
    case text
    /// After `<`, after `</`, in a tag's name.
    case tagOpen, endTagOpen, tagName
    /// After an `if` that began in a tag's name and may have added attributes: the name must end here.
    case tagNameEnd
    /// Browsers may read what follows in more than one way.
    case ambiguous(Ambiguity)
    case beforeAttribute, attributeName, afterAttributeName, beforeValue
    /// In a quoted value, by its quote; in one without quotes.
    case value(UInt8), unquoted
    /// After `<!`.
    case declaration
    case comment
    /// Skipped until `>`.
    case bogus
    /// In an element whose content is not markup.
    case raw
    /// XML's `<? … ?>` and `<![CDATA[ … ]]>`.
    case instruction, characterData
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
  /// Whether a branch may have left an attribute's name open, so that a `=` would belong to it.
  var mayHaveOpenName = false
  /// How many `type` attributes a `<script>` has: browsers take the first, even an empty one.
  var typeCount = 0
  /// Whether the last byte was the `/` that closes an element in SVG, but not in HTML.
  var isSelfClosing = false
  /// The elements that are open, from the first `<svg>` or `<math>` on: what is raw text in HTML is markup in them.
  var foreign: [[UInt8]] = []
  /// Whether browsers may still be in one although it seems closed: its tags don't match, or it contains HTML.
  var mayBeForeign = false
  var isForeign: Bool { mayBeForeign || !foreign.isEmpty }
  /// The first bytes of an attribute's literal value, if the value decides what the element is: see `isDecisive`. A zero
  /// is in the place of a printed value.
  var literal: [UInt8] = []
  /// In JSON: inside a string literal, and after a backslash in one.
  var isInString = false, isEscaped = false

  /// The literal bytes of the attribute's value, with a zero for a printed value; of a `<link>`, its rel and its address; and
  /// whether a `<script>` has a source.
  var written: [UInt8] = [], rel: [UInt8]?, ofLink: Finding?, hasSource = false
  /// The `content` of a `<meta>`, which redirects where its `http-equiv` says so.
  var metaContent: [UInt8] = []
  /// The markup in a `<noscript>`, which browsers without scripts read as such.
  var fallback: [UInt8] = []
  /// Finds the addresses in a style sheet in the page, or in a style of an attribute.
  var style = StyleAddressReader()
  /// What was found since it was last asked for.
  var found: [Finding] = []

  enum Script: Hashable { case code, json, unknown }

  init(format: TemplateFormat) {
    self.format = format
    phase = .text
  }

  /// Follows literal bytes.
  ///
  /// - Returns: The offset of a character that may turn a value printed before it into a scheme, such as the `:` after
  ///   a value in `href`: then the page must be refused.
  mutating func consume(_ bytes: ArraySlice<UInt8>) -> (unsafe: Int?, written: [(end: Int, finding: Finding)]) {
    guard format == .html || format == .xml else { return (nil, []) }
    var unsafe: Int?
    var written: [(end: Int, finding: Finding)] = []
    for index in bytes.indices {
      let wasUnknown = isURL && [.unknown, .name, .address].contains(url)
      consume(bytes[index])
      if wasUnknown, url == .forbidden {
        // The problem is reported once, not again for what follows in the same address.
        url = .path
        if unsafe == nil { unsafe = index }
      }
      if !found.isEmpty {
        written += found.map { (index, $0) }
        found = []
      }
    }
    return (unsafe, written)
  }

  private mutating func consume(_ byte: UInt8) {
    switch phase {
    case .text: if byte == UInt8(ascii: "<") { phase = .tagOpen }
    case .tagOpen: tagOpen(byte)
    case .endTagOpen:
      if byte.isASCIILetter { startTag(byte, isEnd: true) } else { phase = byte == UInt8(ascii: ">") ? .text : .bogus }
    case .tagName: tagName(byte)
    case .tagNameEnd: tagNameEnd(byte)
    case .ambiguous: break
    case .beforeAttribute, .attributeName, .afterAttributeName: attributeName(byte)
    case .beforeValue: beforeValue(byte)
    case .value(let quote): if byte == quote { endValue() } else { value(byte) }
    case .unquoted: unquotedValue(byte)
    case .declaration: declaration(byte)
    case .comment: comment(byte)
    case .bogus: if byte == UInt8(ascii: ">") { phase = .text }
    case .raw: raw(byte)
    case .instruction: untilPending("?>", byte)
    case .characterData: untilPending("]]>", byte)
    }
  }

  /// The state of text inside the same elements.
  var inText: MarkupState {
    var state = MarkupState(format: format)
    (state.foreign, state.mayBeForeign) = (foreign, mayBeForeign)
    return state
  }

  /// HTML's names are the same in either case.
  func folded(_ byte: UInt8) -> UInt8 { format == .html ? byte.asciiLowercased : byte }
}
