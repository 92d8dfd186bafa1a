public import Diagnostics

/// Turns the events of a YAML text into nodes with their places. What settings never need, and attackers use, is
/// refused at once: anchors, aliases, tags, merge keys, a second document, deep nesting.
public struct SettingsDocument {
  private let path: String
  private var lines: LineTable
  private var builder = SettingsNodeBuilder()
  private(set) var diagnostics: [Diagnostic] = []
  /// The offset in the file of the value that was refused last.
  private var lastRefusal: Int?
  /// Where the last text ends that holds an item of a list by mistake, in bytes of the file from 0.
  private var joinedTextEnd: Int?

  /// How many lists and maps may enclose a list or map.
  static let maximumDepth = 16

  /// Parses a part of a file, and finds all that is wrong with it up to the first syntax error.
  ///
  /// - Parameter range: The place of the YAML, in bytes from 0.
  /// - Returns: No root for an empty document. A root can be checked in spite of errors, except for values that are
  ///   `SettingsNode.isRefused` and, where reading had to stop, for keys missing from one that is `SettingsNode.isCut`.
  ///   Reading stops at a syntax error, a second document or nesting that is too deep.
  public static func parse(_ bytes: [UInt8], range: Range<Int>, path: String) -> (
    root: SettingsNode?, diagnostics: [Diagnostic]
  ) {
    let conflicts = MergeConflict.problems(in: bytes, range: range, path: path)
    if !conflicts.isEmpty { return (nil, conflicts) }
    let lookAlikes = SettingsLookAlikes.problems(in: bytes, range: range, path: path)
    if !lookAlikes.isEmpty { return (nil, lookAlikes) }
    var document = SettingsDocument(path: path, lines: LineTable(file: bytes, range: range))
    var events = YAMLEvents(bytes[range])
    let root = document.root(of: &events)
    return (root, document.diagnostics)
  }

  private init(path: String, lines: LineTable) {
    self.path = path
    self.lines = lines
  }

  private mutating func root(of events: inout YAMLEvents) -> SettingsNode? {
    var hasDocument = false
    do throws(YAMLSyntaxError) {
      while true {
        let event = try events.next()
        switch event.kind {
        case .end: return builder.root
        case .documentStart:
          if hasDocument {
            report(ByteRange(start(of: event)..<start(of: event) + 1), YAMLProblem.secondDocument)
            return builder.certainRoot
          }
          hasDocument = true
        case .scalar(let text, let isPlain): add(text, isPlain: isPlain, event)
        case .alias: addAlias(event)
        case .listStart, .mapStart: if !begin(event) { return builder.certainRoot }
        case .collectionEnd: report(builder.end())
        }
      }
    } catch {
      report(error)
      return builder.certainRoot
    }
  }

  // MARK: Values

  private mutating func add(_ text: String, isPlain: Bool, _ event: YAMLEvent) {
    let isKey = builder.expectsKey
    // A key is the text that was written, also `null` and `~`.
    let isNull = isPlain && !isKey && (text == "~" || text == "null")
    var node = SettingsNode(
      content: .scalar(isNull ? "" : text, isQuoted: !isPlain), range: ByteRange(bytes(of: event)))
    if !isKey, node.isNothing {
      let before = lines.file[lines.range.lowerBound..<bytes(of: event).lowerBound].last { $0 > 0x20 }
      node.isUnwritten = before != UInt8(ascii: ":") && event.range.isEmpty
    }
    if refuseNames(of: event) { node.isRefused = !isKey || text.isEmpty }
    if isPlain, let problem = SettingsLostText.problem(in: text, at: bytes(of: event), lines) {
      report(problem.range, problem.words)
      node.isRefused = true
      if problem.words == YAMLProblem.joinedItem { joinedTextEnd = bytes(of: event).upperBound }
    }
    // A quote that isn't closed in its line takes in the keys below, up to the next one.
    if !isPlain, !isKey, lines.holdsKeyLine(bytes(of: event)) {
      let start = bytes(of: event).lowerBound
      report(ByteRange(start..<start + 1), YAMLProblem.unclosedQuote)
      node.isRefused = true
    }
    report(builder.add(node))
  }

  private mutating func addAlias(_ event: YAMLEvent) {
    refuse(event, YAMLProblem.anchor)
    let range = ByteRange(bytes(of: event))
    report(builder.add(SettingsNode(content: .scalar("", isQuoted: false), range: range, isRefused: true)))
  }

  /// Begins a list or map, unless it is nested too deep.
  private mutating func begin(_ event: YAMLEvent) -> Bool {
    guard builder.depth <= Self.maximumDepth else {
      report(ByteRange(start(of: event)..<start(of: event) + 1), YAMLProblem.tooDeep(Self.maximumDepth))
      return false
    }
    _ = refuseNames(of: event)
    let isMap = if case .mapStart = event.kind { true } else { false }
    builder.begin(isMap: isMap, at: lines.range(ofCollectionAt: start(of: event)))
    return true
  }

  private func start(of event: YAMLEvent) -> Int { lines.range.lowerBound + event.range.lowerBound }

  private func bytes(of event: YAMLEvent) -> Range<Int> {
    start(of: event)..<lines.range.lowerBound + event.range.upperBound
  }

  // MARK: Problems

  /// Reports an anchor or a tag.
  private mutating func refuseNames(of event: YAMLEvent) -> Bool {
    if event.hasAnchor {
      refuse(event, YAMLProblem.anchor)
    } else if event.hasTag {
      refuse(event, YAMLProblem.tag)
    }
    return event.hasAnchor || event.hasTag
  }

  private mutating func refuse(_ event: YAMLEvent, _ words: YAMLProblem.Words) {
    lastRefusal = start(of: event)
    report(ByteRange(start(of: event)..<start(of: event) + 1), words)
  }

  private mutating func report(_ problem: SettingsKeyProblem?) {
    if let problem { report(problem.range, YAMLProblem.words(for: problem.kind, in: &lines)) }
  }

  private mutating func report(_ error: YAMLSyntaxError) {
    let (offset, words) = YAMLProblem.words(for: error, in: lines)
    // `*Fast* healing`: with the name in quotes, the rest of the line can be read as well.
    if let lastRefusal, lines.isOneLine(lastRefusal, offset) { return }
    // A colon in an item that was joined to the text above it: as an item of its own it may have one.
    if joinedTextEnd == offset { return }
    report(ByteRange(offset..<offset + 1), words)
  }

  private mutating func report(_ range: ByteRange, _ words: YAMLProblem.Words) {
    diagnostics.append(.error(.frontMatter, range.location(in: path), words.message, hint: words.hint))
  }
}
