internal import Values
extension MarkupState {
  /// Where a value printed at this position would land.
  var outputContext: OutputContext {
    switch format {
    case .plain: return .plain
    case .css: return .styleSheet
    case .html, .xml: break
    }
    switch phase {
    case .text: return format == .xml ? .xmlText : .text
    case .raw: return rawContext
    case .value: return attributeContext
    case .ambiguous(let ambiguity): return .forbidden(ambiguity.words.place, hint: ambiguity.words.hint)
    case .tagOpen, .endTagOpen, .tagName, .tagNameEnd:
      return .forbidden("as a tag's name", hint: "write the name out; 'if' can choose between two")
    case .beforeAttribute, .attributeName, .afterAttributeName:
      return .forbidden("as an attribute's name", hint: "write the name out; 'if' can leave out a whole attribute")
    case .beforeValue, .unquoted:
      return .forbidden("in an attribute without quotes", hint: "put quotes around the attribute's value")
    case .comment: return .forbidden("in a comment", hint: "use \\(/* … */) for notes, or move the value out")
    case .declaration, .bogus, .instruction, .characterData:
      return .forbidden("in a declaration", hint: "move it into text or an attribute")
    }
  }

  /// A name without its XML prefix, in lower case.
  func localName(_ name: [UInt8]) -> ArraySlice<UInt8> {
    let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return ArraySlice(name[start...].map(\.asciiLowercased))
  }

  private var rawContext: OutputContext {
    if format == .xml {
      if pending.isEmpty, localName(element).elementsEqual("style".utf8) { return .css }
      return .forbidden("in a script or style of XML", hint: "move it out of this element")
    }
    if !pending.isEmpty { return .forbidden("as a tag's name", hint: "write the name out") }
    switch element {
    case Array("title".utf8), Array("textarea".utf8): return .plainElementText
    case Array("style".utf8): return .css
    case Array("script".utf8) where script == .json:
      if isInString, url.isHost { return Self.hostContext }
      return isInString ? .jsonString : .json
    case Array("script".utf8):
      return .forbidden(
        "in a script", hint: "put it into a data- attribute, or into a JSON block, and read it from the script")
    default: return .forbidden("in <\(String(decoding: element, as: UTF8.self))>", hint: "move it out of this element")
    }
  }

  private static let hostContext = OutputContext.forbidden(
    "right after the name of a host, which it could change", hint: "write a '/' before the value")

  private var attributeContext: OutputContext {
    if url.isHost { return Self.hostContext }
    if format == .xml {
      let local = String(decoding: localName(attribute), as: UTF8.self)
      if local.utf8.starts(with: "on".utf8) {
        return .forbidden("in the event handler '\(local)'", hint: "leave it out")
      }
      if local == "style" { return .css }
      let tag = String(decoding: localName(element), as: UTF8.self)
      if Self.isAnimated(tag, local) { return Self.animationContext }
      return Self.urlAttributes.contains(local) ? .xmlURL : .xmlAttribute
    }
    let name = String(decoding: attribute, as: UTF8.self)
    let tag = String(decoding: element, as: UTF8.self)
    if attribute.starts(with: "on".utf8) {
      return .forbidden(
        "in the event handler '\(name)'", hint: "put it into a data- attribute and read it from a script file")
    }
    if Self.isAnimated(tag, name) { return Self.animationContext }
    switch (tag, name) {
    case (_, "style"): return .css
    case (_, _) where isForeign && Self.paintAttributes.contains(name): return .css
    case (_, "srcdoc"): return .forbidden("in 'srcdoc'", hint: "link to a page instead")
    case ("meta", "charset"):
      return .forbidden("as the page's encoding", hint: "write charset=\"utf-8\": every page is UTF-8")
    case ("base", "href"): return .forbidden("in <base>", hint: "leave <base> out; links are relative already")
    case ("script", "type"), ("meta", "http-equiv"): return .forbidden("in '\(name)'", hint: "write the value out")
    case ("meta", "content") where isRefresh:
      return .forbidden("in a redirect", hint: "print page.metadata, which contains the redirect")
    default: break
    }
    guard isURL else { return .attribute }
    if url == .forbidden {
      return .forbidden("in an address that runs code or carries data", hint: "use an https address")
    }
    if url == .unknown || url == .address {
      return .forbidden(
        "right after another value, because both together could name another host", hint: "write a '/' between them")
    }
    let loadsCode = [
      "script src", "script href", "script xlink:href", "iframe src", "frame src", "embed src", "object data",
      "link href", "object codebase",
    ]
    .contains("\(tag) \(name)")
    return .url(url, isList: isURLList, use: loadsCode ? .code : Self.loads(tag, name) ? .content : .link)
  }

  /// Whether browsers ask for the address in an attribute when they show the page, or send it what readers type.
  static func loads(_ tag: String, _ attribute: String) -> Bool {
    switch attribute {
    case "src", "srcset", "imagesrcset", "poster", "data", "background", "ping", "manifest", "icon", "archive",
      "classid", "codebase", "action", "formaction":
      true
    case "attributionsrc": true
    case "href", "xlink:href": !["a", "area"].contains(tag)
    default: false
    }
  }

  /// Whether an attribute, in lower case, is one of those that say which attribute an animation changes, and to what.
  static func isAnimated(_ tag: String, _ attribute: String) -> Bool {
    ["set", "animate"].contains(tag) && ["to", "from", "values", "by", "attributename"].contains(attribute)
  }
  private static let animationContext = OutputContext.forbidden(
    "in an animation", hint: "write the value out; an animation can change a link's address")

  var isURLList: Bool {
    // It is asked for each byte of a value: most names have another length.
    guard format == .html, [4, 6, 11].contains(attribute.count) else { return false }
    return ["srcset", "imagesrcset", "ping"].contains { attribute.elementsEqual($0.utf8) }
  }

  static let urlAttributes: Set<String> = [
    "href", "src", "action", "poster", "cite", "data", "formaction", "xlink:href", "background", "longdesc", "manifest",
    "codebase", "classid", "attributionsrc", "archive", "usemap", "profile", "icon", "itemid", "itemtype",
  ]

  /// Follows a value that is printed at this position.
  ///
  /// - Parameter isAddress: Whether it is a URL, which was checked, and not any text.
  mutating func printed(isAddress: Bool = false) {
    switch phase {
    case .value, .unquoted, .beforeValue:
      if phase == .beforeValue { phase = .unquoted }
      if written.count < Self.longestAddress { written.append(0) }
      if isStyle { style.printed() }
      if element == Self.scriptName, attribute == Self.typeName { script = .unknown }
      switch url {
      case .start: url = isAddress ? .address : .unknown
      case .scheme: url = .name
      case .root: url = .path
      case .unknown, .name, .address, .path, .component, .forbidden, .descriptor, .authority, .host: break
      }
      if isDecisive { literal.append(0) }
      if element == Array("meta".utf8), attribute == Array("content".utf8) { hasPrintedContent = true }
    case .tagOpen: phase = .tagName
    case .raw where isInString: url = .component
    case .raw where isStyleSheet: style.printed()
    default: break
    }
  }

  /// The state in words.
  var words: String {
    let tag = String(decoding: element, as: UTF8.self)
    switch phase {
    case .text: return "in text"
    case .ambiguous(let ambiguity): return ambiguity.words.place
    case .tagOpen, .endTagOpen, .tagName, .tagNameEnd: return "in a tag's name"
    case .beforeAttribute, .attributeName, .afterAttributeName, .beforeValue: return "inside the tag <\(tag)>"
    case .value, .unquoted: return "inside the value of '\(String(decoding: attribute, as: UTF8.self))'"
    case .comment: return "in a comment"
    case .declaration, .bogus, .instruction, .characterData: return "in a declaration"
    case .raw: return "inside <\(tag)>"
    }
  }
}
