public import Diagnostics
private import Yams

/// Parses YAML through libyaml and hands it over as nodes with places. What settings never need and attackers like is
/// refused: anchors, aliases, tags, merge keys, a second document, deep nesting.
public struct SettingsDocument {
  private let path: String
  private let bytes: ArraySlice<UInt8>
  private var lines: LineTable
  /// Whether there is a sign that begins tags.
  private let mayHaveTags: Bool
  private(set) var diagnostics: [Diagnostic] = []

  /// The most `*word`s, wherever they stand: n of them write out at most 3^(n/3) values.
  private static let maximumAliases = 24
  /// The deepest nesting of lists and maps.
  static let maximumDepth = 16

  /// Parses a part of a file.
  ///
  /// - Parameter range: Where the YAML stands, in bytes from 0.
  /// - Returns: No root for an empty document or a syntax error.
  public static func parse(_ bytes: [UInt8], range: Range<Int>, path: String) -> (
    root: SettingsNode?, diagnostics: [Diagnostic]
  ) {
    let conflicts = MergeConflict.problems(in: bytes, range: range, path: path)
    if !conflicts.isEmpty { return (nil, conflicts) }
    let lookAlikes = SettingsLookAlikes.problems(in: bytes, range: range, path: path)
    if !lookAlikes.isEmpty { return (nil, lookAlikes) }
    var document = SettingsDocument(path: path, file: bytes, range: range)
    let root = document.root()
    return (root, document.diagnostics)
  }

  private init(path: String, file: [UInt8], range: Range<Int>) {
    self.path = path
    bytes = file[range]
    mayHaveTags = bytes.contains(UInt8(ascii: "!"))
    lines = LineTable(file: file, range: range)
  }

  private mutating func root() -> SettingsNode? {
    if let offset = anchor() {
      report(
        lines.mark(offset: offset, length: 1), "anchors (&name) and aliases (*name) can't be used here",
        hint: "write the value out; put quotes round a text that begins with & or *")
      return nil
    }
    if let offset = nestingProblem() {
      report(
        lines.mark(offset: offset, length: 1), "lists or maps are nested more than \(Self.maximumDepth) deep",
        hint: "front matter needs two or three levels at most")
      return nil
    }
    do {
      // Nothing is constructed: the maps of the default constructor would be made anew for each file.
      let parser = try Parser(
        yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, constructor: Constructor([:], [:], [:]),
        encoding: .utf8)
      guard let node = try parser.singleRoot() else { return nil }
      return copy(node, depth: 0)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(TextMark(line: 1, column: 1, endColumn: 1), "this YAML can't be read: \(error)", hint: nil)
    }
    return nil
  }

  private mutating func report(_ mark: TextMark, _ message: String, hint: String?) {
    diagnostics.append(.error(.frontMatter, mark.location(in: path), message, hint: hint))
  }

  // MARK: Nodes

  private mutating func copy(_ node: Node, depth: Int) -> SettingsNode? {
    let mark = lines.mark(node.mark)
    if node.anchor != nil {
      report(
        mark, "anchors (&name) and aliases (*name) can't be used here",
        hint: "write the value out; put quotes round a text that begins with & or *")
      return nil
    }
    if depth > Self.maximumDepth {
      report(mark, "lists or maps are nested more than \(Self.maximumDepth) deep", hint: nil)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      if isTagged(node) { return tagProblem(mark) }
      let isQuoted = scalar.style != .plain && scalar.style != .any
      if !isQuoted { checkPlain(scalar.string, at: node.mark) }
      let text = isQuoted || (scalar.string != "~" && scalar.string != "null") ? scalar.string : ""
      return SettingsNode(
        content: .scalar(text, isQuoted: isQuoted),
        mark: lines.mark(node.mark, length: isQuoted ? nil : scalar.string.utf8.count))
    case .sequence(let sequence):
      if isTagged(node) { return tagProblem(mark) }
      return SettingsNode(content: .list(sequence.compactMap { copy($0, depth: depth + 1) }), mark: mark)
    case .mapping(let mapping):
      if isTagged(node) { return tagProblem(mark) }
      var entries: [(key: SettingsNode, value: SettingsNode)] = []
      for (key, value) in mapping {
        guard let key = copyKey(key, depth: depth + 1), let value = copy(value, depth: depth + 1) else { continue }
        guard case .scalar(let name, _) = key.content else {
          report(key.mark, "a key must be a word, not \(key.kindWords)", hint: nil)
          continue
        }
        if name == "<<" {
          report(key.mark, "merge keys (<<) can't be used here", hint: "write the values out")
          continue
        }
        entries.append((key, value))
      }
      return SettingsNode(content: .map(entries), mark: mark)
    case .alias: return nil
    }
  }

  /// A key is the text that was written, also `null` and `~`.
  private mutating func copyKey(_ node: Node, depth: Int) -> SettingsNode? {
    guard var key = copy(node, depth: depth) else { return nil }
    if case .scalar(let scalar) = node, case .scalar(_, let isQuoted) = key.content {
      key.content = .scalar(scalar.string, isQuoted: isQuoted)
    }
    return key
  }

  /// Finds words that YAML drops or joins without a word: what follows ` #`, and the mark of an item that continues the
  /// text above it.
  private mutating func checkPlain(_ text: String, at mark: Mark?) {
    guard let start = lines.offset(of: mark) else { return }
    var line = LineEnd.line(from: start, in: lines.file)
    let first = lines.file[line.content]
    if first.starts(with: text.utf8) {
      let comment = first.dropFirst(text.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
      // A remark behind a word or a number is one; behind a sentence it may be a part of it.
      guard comment.first == UInt8(ascii: "#") else { return }
      let isSentence = text.utf8.contains(0x20)
      let isRemark = comment.dropFirst().first.map { $0 <= 0x20 } ?? true
      if isRemark, !isSentence { return }
      report(
        lines.mark(offset: comment.startIndex, length: 1), "from here on this is a comment, so it would be left out",
        hint: "put the whole text in quotes: \"… #…\"; or give the comment a line of its own")
      return
    }
    // A text over several lines: libyaml has joined them with blanks.
    var length = line.content.count
    while length < text.utf8.count, let next = line.next {
      line = LineEnd.line(from: next, in: lines.file)
      let words = lines.file[line.content].drop { $0 == 0x20 }
      if words.starts(with: "- ".utf8) {
        report(
          lines.mark(offset: words.startIndex, length: 1), "this item is a part of the text above it",
          hint: "begin all items of a list in the same column")
        return
      }
      length += line.content.count + 1
    }
  }

  private func isTagged(_ node: Node) -> Bool { mayHaveTags && !Self.untagged.contains(node.tag.description) }

  private static let untagged: Set<String> = [
    "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]

  private mutating func tagProblem(_ mark: TextMark) -> SettingsNode? {
    report(
      mark, "tags (!name) can't be used here", hint: "leave the tag out; put quotes round a text that begins with !")
    return nil
  }

  // MARK: Guard

  /// Where brackets or list marks nest deeper than allowed: libyaml takes quadratic time on them, and Yams recursion.
  private func nestingProblem() -> Int? {
    var depth = 0
    var marks = 0
    var isLineStart = true
    var quote: UInt8?
    var previous = UInt8(ascii: "\n")
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        (isLineStart, marks, quote) = (true, 0, nil)
      } else if let open = quote {
        if byte == open, previous != UInt8(ascii: "\\") { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): if !isWord(previous) { quote = byte }
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isLineStart { marks += 1 }
        case 0x20, 0x09: break
        default: isLineStart = false
        }
        if depth > Self.maximumDepth { return index }
        if marks > Self.maximumDepth, bytes[index...].prefix(2).last == 0x20 { return index }
      }
      previous = byte
    }
    return nil
  }

  /// The first `&` or `*` where a value begins. Yams writes aliases out when it compares keys, so a few lines that double
  /// an alias would keep it busy for ever: they are refused before it sees them.
  private func anchor() -> Int? {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else { return nil }
    var isValueStart = true
    var depth = 0
    var quote: UInt8?
    var isEscaped = false
    var aliases = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x0A
      // Should a quote be misjudged, in a block of text: this few can't grow to much.
      if byte == UInt8(ascii: "*"), isWord(next) {
        aliases += 1
        if aliases > Self.maximumAliases { return index }
      }
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
          isEscaped = true
        } else if byte == open {
          quote = nil
        }
        continue
      }
      switch byte {
      case 0x0A, 0x0D: isValueStart = true
      case 0x20, 0x09: continue
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if isValueStart, next > 0x20 { return index }
        isValueStart = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isValueStart { quote = byte }
        isValueStart = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isValueStart || depth > 0 {
          depth += 1
          isValueStart = true
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: ","): isValueStart = depth > 0
      case UInt8(ascii: ":"): isValueStart = next <= 0x20 || depth > 0
      case UInt8(ascii: "-"), UInt8(ascii: "?"): isValueStart = isValueStart && next <= 0x20
      default: isValueStart = false
      }
    }
    return nil
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte > 0x7F || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  // MARK: libyaml's errors

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // Where something begins that is never closed says more than where the file ends.
      let place = YAMLProblem.isAboutItsStart(problem) ? context?.mark ?? mark : mark
      let line = lines.offset(of: place).map { LineEnd.line(from: lines.lineStart(of: $0), in: lines.file).content }
      let words = YAMLProblem.words(for: problem, line: line.map { lines.file[$0] } ?? [])
      report(lines.mark(place, length: 1), words.message, hint: words.hint)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let first = lines.mark(context.mark)
      let mark = lines.secondKey(key, after: first) ?? first
      report(mark, "the key '\(key)' stands here twice (first in line \(first.line))", hint: "keep one of them")
    case .reader:
      let offset = bytes.firstIndex { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) || $0 == 0x7F } ?? bytes.startIndex
      report(
        lines.mark(offset: offset, length: 1), "a control character can't stand in YAML", hint: "delete it"
      )
    default:
      report(TextMark(line: 1, column: 1, endColumn: 1), "this YAML can't be read: \(error)", hint: nil)
    }
  }
}

extension TextMark {
  /// The place in a file.
  public func location(in path: String) -> SourceLocation {
    SourceLocation(path: path, line: Int(line), column: Int(column), endColumn: Int(endColumn))
  }
}

/// Turns libyaml's marks (lines by YAML's line breaks, columns in characters) into lines and byte columns of the file.
private struct LineTable {
  /// Offsets of the first byte of each YAML line.
  private var starts: [Int] = []
  /// The file's line that it belongs to, from 1, and where that begins.
  private var fileLines: [(line: Int, start: Int)] = []
  private let bytes: [UInt8]
  private let end: Int

  /// The whole file.
  var file: [UInt8] { bytes }

  init(file: [UInt8], range: Range<Int>) {
    bytes = file
    end = range.upperBound
    var line = 1 + LineEnd.count(in: file, before: range.lowerBound)
    var lineStart = range.lowerBound
    starts.append(range.lowerBound)
    fileLines.append((line, lineStart))
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = file[index]
      var width = 0
      switch byte {
      case 0x0A: width = 1
      case 0x0D: width = index + 1 < range.upperBound && file[index + 1] == 0x0A ? 2 : 1
      case 0xC2 where file[index...].starts(with: [0xC2, 0x85]): width = 2
      case 0xE2
      where file[index...].starts(with: [0xE2, 0x80, 0xA8]) || file[index...].starts(with: [0xE2, 0x80, 0xA9]):
        width = 3
      default: break
      }
      if width == 0 {
        index += 1
        continue
      }
      index += width
      if file[index - 1] == 0x0A || file[index - 1] == 0x0D {
        line += 1
        lineStart = index
      }
      starts.append(index)
      fileLines.append((line, lineStart))
    }
  }

  /// The place of a mark; `length` in bytes, or up to the end of the word or quoted text.
  func mark(_ mark: Mark?, length: Int? = nil) -> TextMark {
    guard let mark, let offset = offset(of: mark) else { return self.mark(offset: end, length: 0) }
    return self.mark(offset: offset, length: length ?? self.length(from: offset), line: mark.line - 1)
  }

  /// Where the file's line begins that holds an offset.
  func lineStart(of offset: Int) -> Int { fileLines.last { $0.start <= offset }?.start ?? offset }

  /// The offset of a mark in the file; nil for one behind its end.
  func offset(of mark: Mark?) -> Int? {
    guard let mark, starts.indices.contains(mark.line - 1) else { return nil }
    var offset = starts[mark.line - 1]
    var column = 1
    while column < mark.column, offset < end {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// Where a key stands again at the same indentation: Yams tells only the first place.
  func secondKey(_ key: String, after first: TextMark) -> TextMark? {
    let wanted = Array((key + ":").utf8)
    for (index, start) in starts.enumerated() where fileLines[index].line > first.line {
      let offset = start + Int(first.column) - 1
      guard offset + wanted.count <= end, bytes[offset...].starts(with: wanted) else { continue }
      return mark(offset: offset, length: wanted.count - 1, line: index)
    }
    return nil
  }

  func mark(offset: Int, length: Int, line: Int? = nil) -> TextMark {
    let index = line ?? max(0, (starts.firstIndex { $0 > offset } ?? starts.count) - 1)
    let column = offset - fileLines[index].start + 1
    return TextMark(line: Int32(fileLines[index].line), column: Int32(column), endColumn: Int32(column + length))
  }

  private func length(from offset: Int) -> Int {
    guard offset < end else { return 0 }
    let quote = bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") ? bytes[offset] : nil
    for index in offset + 1..<max(offset + 1, end) {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D { return index - offset }
      if let quote {
        if byte == quote { return index - offset + 1 }
        continue
      }
      if byte == 0x2C || byte == 0x5D || byte == 0x7D { return index - offset }
      let isLast = index + 1 == end || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D
      if byte == UInt8(ascii: ":"), isLast { return index - offset }
    }
    return end - offset
  }
}
