private import CLibYAML

/// The only door to libyaml: reads a text and gives its events one at a time, so that a reader can stop at any of them.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes the text has.
  private let count: Int
  /// The character that was looked up last, and its first byte, both counted from 0.
  private var character = 0, byte = 0

  /// Begins to read a text in UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    text = .allocate(capacity: max(bytes.count, 1))
    _ = text.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else { preconditionFailure("out of memory for libyaml") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
    count = bytes.count
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event. No more may be asked for after `.end` or an error.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) != 0 else { throw syntaxError() }
      defer { yaml_event_delete(&event) }
      if let kind = kind(of: event) {
        let start = offset(of: event.start_mark)
        let end = max(start, offset(of: event.end_mark))
        return YAMLEvent(
          kind: kind, range: start..<end, hasAnchor: anchor(of: event) != nil,
          // libyaml drops a "!" without a name before a scalar.
          hasTag: tag(of: event) != nil || (start < count && text[start] == UInt8(ascii: "!")))
      }
    }
  }

  /// Nil for events without content.
  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_SEQUENCE_START_EVENT: .listStart
    case YAML_MAPPING_START_EVENT: .mapStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT:
      .scalar(
        String(
          decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self),
        isPlain: event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: .end
    default: nil
    }
  }

  private func anchor(of event: yaml_event_t) -> UnsafeMutablePointer<UInt8>? {
    switch event.type {
    case YAML_SCALAR_EVENT: event.data.scalar.anchor
    case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.anchor
    case YAML_MAPPING_START_EVENT: event.data.mapping_start.anchor
    default: nil
    }
  }

  private func tag(of event: yaml_event_t) -> UnsafeMutablePointer<UInt8>? {
    switch event.type {
    case YAML_SCALAR_EVENT: event.data.scalar.tag
    case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.tag
    case YAML_MAPPING_START_EVENT: event.data.mapping_start.tag
    default: nil
    }
  }

  private mutating func syntaxError() -> YAMLSyntaxError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    if parser.pointee.error == YAML_READER_ERROR {
      return YAMLSyntaxError(problem: problem, offset: min(parser.pointee.problem_offset, count))
    }
    var error = YAMLSyntaxError(problem: problem, offset: offset(of: parser.pointee.problem_mark))
    if let context = parser.pointee.context {
      error.context = String(cString: context)
      error.start = offset(of: parser.pointee.context_mark)
    }
    return error
  }

  /// The first byte of the character at a mark, from 0. libyaml counts characters; as marks follow each other closely,
  /// walking from the last one takes linear time in all.
  private mutating func offset(of mark: yaml_mark_t) -> Int {
    while character < mark.index, byte < count {
      byte += 1
      while byte < count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > mark.index, byte > 0 {
      byte -= 1
      while byte > 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
