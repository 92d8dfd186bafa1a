internal import Values

extension MarkupState {
  mutating func tagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): phase = .endTagOpen
    case UInt8(ascii: "!"):
      phase = .declaration
      pending = []
    case UInt8(ascii: "?"):
      phase = format == .xml ? .instruction : .bogus
      pending = []
    case _ where byte.isASCIILetter: startTag(byte, isEnd: false)
    case UInt8(ascii: "<"): phase = .tagOpen
    default: phase = .text
    }
  }

  mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    self = inText
    phase = .tagName
    isEndTag = isEnd
    element = [folded(byte)]
  }

  mutating func tagName(_ byte: UInt8) {
    if byte.isASCIIWhitespace || byte == UInt8(ascii: "/") {
      phase = .beforeAttribute
      isSelfClosing = byte == UInt8(ascii: "/")
    } else if byte == UInt8(ascii: ">") {
      endTag()
    } else {
      element.append(folded(byte))
    }
  }

  mutating func tagNameEnd(_ byte: UInt8) {
    if byte.isASCIIWhitespace || byte == UInt8(ascii: "/") {
      phase = .beforeAttribute
      mayHaveOpenName = byte.isASCIIWhitespace
    } else if byte == UInt8(ascii: ">") {
      endTag()
    } else {
      phase = .ambiguous(.branch)
    }
  }

  mutating func attributeName(_ byte: UInt8) {
    let isNameEnd = byte.isASCIIWhitespace || "/>=".utf8.contains(byte)
    if phase == .attributeName, isNameEnd, element == Self.scriptName, attribute == Self.typeName {
      typeCount += 1
      if typeCount > 1 { script = .unknown }
    }
    if byte == UInt8(ascii: "="), mayHaveOpenName {
      phase = .ambiguous(.branch)
      return
    }
    if !byte.isASCIIWhitespace { mayHaveOpenName = false }
    if byte != UInt8(ascii: ">") { isSelfClosing = byte == UInt8(ascii: "/") }
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): phase = .beforeAttribute
    case UInt8(ascii: "=") where phase != .beforeAttribute: phase = .beforeValue
    case _ where byte.isASCIIWhitespace: if phase == .attributeName { phase = .afterAttributeName }
    default:
      if phase != .attributeName { attribute = [] }
      attribute.append(folded(byte))
      phase = .attributeName
    }
  }

  mutating func beforeValue(_ byte: UInt8) {
    if byte.isASCIIWhitespace { return }
    url = .start
    literal = []
    written = []
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): phase = .value(byte)
    case UInt8(ascii: ">"): endTag()
    default:
      phase = .unquoted
      value(byte)
    }
  }

  mutating func unquotedValue(_ byte: UInt8) {
    if byte.isASCIIWhitespace {
      endValue()
    } else if byte == UInt8(ascii: ">") {
      endValue()
      endTag()
    } else {
      value(byte)
    }
  }

  mutating func value(_ byte: UInt8) {
    if isDecisive, literal.count < 64 { literal.append(folded(byte)) }
    if written.count < Self.longestAddress { written.append(byte) }
    if isStyle { noteStyle(style.read(byte)) }
    url = url.following(byte, isList: isURLList)
  }

  static let scriptName = Array("script".utf8), typeName = Array("type".utf8)

  /// Whether the attribute's value decides what its element is.
  var isDecisive: Bool {
    (element == Self.scriptName && attribute == Self.typeName)
      || (element.elementsEqual("meta".utf8) && attribute.elementsEqual("http-equiv".utf8))
  }

  /// Whether the attribute's value is a URL, or several. Asked for each byte of a value, so long names, which none of
  /// these attributes has, are sorted out first.
  var isURL: Bool {
    guard format == .html, attribute.count < 16 else { return false }
    return isURLList || Self.urlAttributes.contains(String(decoding: attribute, as: UTF8.self))
  }

  mutating func endValue() {
    noteAddress()
    if element == Self.scriptName, attribute == Self.typeName, script != .unknown {
      script = Self.isJSON(literal) ? .json : .code
    }
    if element == Array("meta".utf8), attribute == Array("http-equiv".utf8),
      literal == Array("refresh".utf8) || literal.contains(0) || literal.contains(UInt8(ascii: "&"))
    {
      // A value that isn't known counts as "refresh".
      isRefresh = true
    }
    // A redirect to an address that was already printed into `content`: no value after it can be printed.
    phase = isRefresh && hasPrintedContent ? .ambiguous(.redirect) : .beforeAttribute
    attribute = []
    literal = []
    url = .start
  }

  private static let rawElements = Set(
    ["script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes", "plaintext", "noscript"].map {
      Array($0.utf8)
    }
  )

  mutating func endTag() {
    noteTag()
    var next = inText
    next.found = found
    next.followElement(element, isEnd: isEndTag, isEmpty: isSelfClosing)
    let isRaw =
      !isEndTag
      && (format == .html
        ? Self.rawElements.contains(element)
        : !isSelfClosing && ["script", "style"].contains { localName(element).elementsEqual($0.utf8) })
    if isRaw, isSelfClosing {
      // Closed in SVG, open in HTML: the text after it is inside or outside.
      next.phase = .ambiguous(.selfClosing)
    } else if isRaw {
      next.phase = .raw
      next.element = element
      next.script = script
    }
    self = next
  }

  /// Whether a `type` makes a script a block of JSON, which no browser runs.
  private static func isJSON(_ type: [UInt8]) -> Bool {
    let essence = type.prefix { $0 != UInt8(ascii: ";") && !$0.isASCIIWhitespace }
    return essence.elementsEqual("application/json".utf8)
      || (essence.starts(with: "application/".utf8) && essence.suffix(5).elementsEqual("+json".utf8))
  }
}
