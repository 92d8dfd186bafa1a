internal import CExpat

/// What an XML file consists of, in reading order; the only door to libexpat.
enum XMLEvent {
  /// A tag that opens an element, with the attributes' values as a parser hands them to a browser.
  case start(XMLName, attributes: [(name: XMLName, value: String)], range: Range<Int>)
  /// A tag that closes one; the range is empty for `<a/>`.
  case end(XMLName, range: Range<Int>)
  case text(String)
  case comment(range: Range<Int>)
  /// `<?target data?>`.
  case instruction(target: String, range: Range<Int>)
  /// `<!DOCTYPE …>` begins.
  case documentType(hasInternalSubset: Bool)
}

/// A name with its namespace; `prefix` is as it is written.
struct XMLName: Equatable {
  var namespace: String, name: String, prefix: String

  /// As it is written in the file.
  var written: String { prefix.isEmpty ? name : prefix + ":" + name }

  /// Reads the three parts as libexpat joins them.
  fileprivate init(_ text: UnsafePointer<XML_Char>?) {
    let parts = text.map { String(cString: $0) }?.split(
      separator: XMLEvents.separator, omittingEmptySubsequences: false)
    let words = (parts ?? []).map(String.init)
    namespace = words.count > 1 ? words[0] : ""
    name = words.count > 1 ? words[1] : words.first ?? ""
    prefix = words.count > 2 ? words[2] : ""
  }
}

/// Reads XML.
enum XMLEvents {
  fileprivate static let separator: Character = "\u{1F}"

  /// What the parser's functions write to.
  private final class Collector {
    var events: [XMLEvent] = []
    var parser: XML_Parser?

    /// Where the event is in the file that is being told.
    var range: Range<Int> {
      guard let parser else { return 0..<0 }
      let start = max(0, Int(XML_GetCurrentByteIndex(parser)))
      return start..<start + max(0, Int(XML_GetCurrentByteCount(parser)))
    }
  }

  private static func collector(_ data: UnsafeMutableRawPointer?) -> Collector? {
    data.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The events of a whole file; nil where it isn't well-formed.
  static func read(_ bytes: [UInt8]) -> [XMLEvent]? {
    guard let size = Int32(exactly: bytes.count), let mark = separator.asciiValue,
      let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: mark))
    else { return nil }
    defer { XML_ParserFree(parser) }
    let collector = Collector()
    collector.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(collector).toOpaque())
    XML_SetReturnNSTriplet(parser, 1)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let collector = XMLEvents.collector(data) else { return }
        var found: [(name: XMLName, value: String)] = []
        var next = attributes
        while let pair = next, let name = pair[0], let value = pair[1] {
          found.append((XMLName(name), String(cString: value)))
          next = pair + 2
        }
        collector.events.append(.start(XMLName(name), attributes: found, range: collector.range))
      },
      { data, name in
        guard let collector = XMLEvents.collector(data) else { return }
        collector.events.append(.end(XMLName(name), range: collector.range))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(count)).map { UInt8(bitPattern: $0) }
      XMLEvents.collector(data)?.events.append(.text(String(decoding: bytes, as: UTF8.self)))
    }
    XML_SetCommentHandler(parser) { data, _ in
      guard let collector = XMLEvents.collector(data) else { return }
      collector.events.append(.comment(range: collector.range))
    }
    XML_SetProcessingInstructionHandler(parser) { data, target, _ in
      guard let collector = XMLEvents.collector(data), let target else { return }
      collector.events.append(.instruction(target: String(cString: target), range: collector.range))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, hasInternalSubset in
      XMLEvents.collector(data)?.events.append(.documentType(hasInternalSubset: hasInternalSubset != 0))
    }
    let status = bytes.withUnsafeBytes {
      XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), size, 1)
    }
    return status == XML_STATUS_OK ? collector.events : nil
  }
}
