/// The messages and hints for libyaml's problems, and for what settings may not contain.
enum YAMLProblem {
  /// What is wrong, and what to do.
  typealias Words = (message: String, hint: String?)

  static let anchor: Words = (
    "anchors (&name) and aliases (*name) can't be used here",
    "write the value out; put quotes around a text that begins with & or *"
  )
  static let tag: Words = (
    "tags (!name) can't be used here", "leave the tag out; put quotes around a text that begins with !"
  )
  static let secondDocument: Words = ("a second '---' begins another document", "keep one block of settings")
  static let lostComment: Words = (
    "a comment begins here, so these words would be left out",
    "put the whole text in quotes: \"… #…\"; or give the comment a line of its own"
  )
  private static let comment: Words = (
    "# begins a comment, so what follows it on this line is left out",
    "put a colour or text with # in quotes: \"#0b6e6e\""
  )
  static let joinedItem: Words = (
    "this item is read as part of the text above it", "begin all items of a list in the same column"
  )

  static let unclosedQuote: Words = (
    "the quote that begins here is not closed in this line", "add the closing quote at the end of the text"
  )

  static let noBreakSpace: Words = (
    "a no-break space follows this colon", "delete it, and type a normal space"
  )

  private static func shifted(to column: Int) -> Words {
    (
      "this key doesn't begin in the same column as the others around it",
      column == 0
        ? "remove the spaces at the start of the line; or, if the colon belongs to the text above, put quotes around that text"
        : "write \(column) spaces before it, as before the others; or, if the colon belongs to the text above, put quotes around that text"
    )
  }

  static func tooDeep(_ maximum: Int) -> Words {
    ("lists or maps are nested more than \(maximum) deep", "front matter needs two or three levels at most")
  }

  static func words(for problem: SettingsKeyProblem.Kind, in lines: inout LineTable) -> Words {
    switch problem {
    case .noWord(let node): ("a key must be a word, not \(node.kindWords)", "write each setting as 'key: value'")
    case .merge: ("merge keys (<<) can't be used here", "write the values out")
    case .duplicate(let name, let first):
      ("the key '\(name)' is used twice (first in line \(lines.number(at: first)))", "keep one of them")
    }
  }

  /// What a syntax error means, and where to look, in bytes of the file from 0.
  static func words(for error: YAMLSyntaxError, in lines: LineTable) -> (offset: Int, words: Words) {
    let place = lines.range.lowerBound + error.offset
    if let space = lines.noBreakSpaceAfterColon(before: place) { return (space, noBreakSpace) }
    if let quote = lines.unclosedQuote(before: place) { return (quote, unclosedQuote) }
    if error.problem == "mapping values are not allowed in this context", let shift = lines.shiftedKey(at: place) {
      return (shift.line, shifted(to: shift.column))
    }
    if error.problem == "did not find expected <document start>", let line = lines.shiftedFirstKey {
      return (line, shifted(to: 0))
    }
    if error.problem == "did not find expected node content",
      let comment = lines.file[lines.range.lowerBound..<max(lines.range.lowerBound, place)].lastPlace(
        of: Array(": #".utf8))
    {
      return (comment, self.comment)
    }
    guard let context = error.context, let start = error.start.map({ lines.range.lowerBound + $0 }) else {
      return (place, words(for: error.problem, at: place, in: lines))
    }
    if let words = wordsForName(error.problem, context, lines.file[start...].prefix(2)) { return (start, words) }
    // Where something begins that is never closed says more than where the file ends.
    let offset = isAboutItsStart(error.problem) ? start : place
    return (offset, words(for: error.problem, at: offset, in: lines))
  }

  /// What to say where libyaml takes words for an anchor, an alias or a tag; nil for other problems.
  private static func wordsForName(_ problem: String, _ context: String, _ first: ArraySlice<UInt8>) -> Words? {
    switch context {
    case "while scanning an anchor", "while scanning an alias":
      // An & or a * alone isn't meant as an anchor or alias.
      first.count == 2 && first.last.map { $0 > 0x20 } == true ? anchor : nil
    case "while scanning a tag", "while parsing a tag": tag
    case "while parsing a node", "while parsing a block node", "while parsing a flow node":
      switch first.first {
      case UInt8(ascii: "&"): anchor
      case UInt8(ascii: "!"): tag
      default: nil
      }
    default: nil
    }
  }

  private static func words(for problem: String, at place: Int, in lines: LineTable) -> Words {
    if problem == "did not find expected key", lines.file[place...].starts(with: "- ".utf8) {
      return ("this item of a list isn't in the column of the others", "put two spaces before the - of each item")
    }
    if problem == "found character that cannot start any token", let byte = lines.file[place...].first,
      byte > 0x20, byte < 0x7F
    {
      let sign = Character(Unicode.Scalar(byte))
      return ("a value can't begin with \(sign)", "put quotes around the whole text: \"\(sign)…\"")
    }
    return words(for: problem, line: lines.line(around: place))
  }

  /// Whether a problem is about something that began earlier, so that its start is the place to look at.
  private static func isAboutItsStart(_ problem: String) -> Bool {
    switch problem {
    case "could not find expected ':'", "found unexpected end of stream", "found unexpected document indicator",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      true
    default: false
    }
  }

  /// What to say of a line with quotation marks that only look like some: word processors and telephones write them.
  private static let curly: Words = (
    "this text is in curly quotation marks, which YAML doesn't know", "type straight ones: \"…\""
  )

  /// Whether a value of a line begins with a curly quotation mark.
  private static func hasCurlyQuote(_ line: ArraySlice<UInt8>) -> Bool {
    ["\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}"].contains { quote in
      line.firstRange(of: Array((": " + quote).utf8)) != nil
    }
  }

  /// What a problem means, and what to do.
  ///
  /// - Parameter line: The line at which it is reported.
  private static func words(for problem: String, line: ArraySlice<UInt8>) -> Words {
    switch problem {
    case "mapping values are not allowed in this context" where hasCurlyQuote(line),
      "could not find expected ':'" where hasCurlyQuote(line):
      curly
    case "mapping values are not allowed in this context":
      (
        "a colon and a space can't be used inside a text here",
        "put the whole text in quotes: \"…: …\""
      )
    case "could not find expected ':'" where hasComment(line),
      "did not find expected ',' or '}'" where hasComment(line),
      "found unexpected end of stream" where hasComment(line):
      comment
    case "could not find expected ':'":
      ("this line has no key with a colon and a space", "write 'key: value', and '- value' for the items of a list")
    case "did not find expected key":
      (
        "a key and a colon are missing here",
        beginsWithBracket(line)
          ? "put quotes around a text that begins with [ or {: \"[…] …\""
          : line.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            ? "a text in quotes ends at the next such quote: put the other kind, \" or ', around the whole text"
            : "write 'key: value'; begin keys of one kind in the same column"
      )
    case "found a tab character that violates indentation", "found character that cannot start any token":
      ("a tab can't be used here", "use spaces, not tabs")
    case "control characters are not allowed": ("a control character can't be used in YAML", "delete it")
    case "found unexpected end of stream" where beginsWithApostrophe(line),
      "found unexpected document indicator" where beginsWithApostrophe(line):
      ("an apostrophe begins this text, and YAML takes it for a quote", "put the whole text in double quotes: \"'…\"")
    case "found unexpected end of stream", "found unexpected document indicator":
      ("the quote that begins here is not closed", "add the closing quote, straight and of the same kind")
    case "did not find expected ',' or ']'":
      ("this list lacks a comma or its ]", "write [one, two]; put an item with a colon or a comma into quotes")
    case "did not find expected ',' or '}'":
      (
        "these braces lack a comma or their }",
        "write { key: value, other: \"a value, with a comma or a colon\" }"
      )
    case "did not find expected '-' indicator":
      ("this line doesn't fit the list above it", "begin it with '- ', or fix its indentation")
    case "did not find expected alphabetic or numeric character":
      ("* and & have a special meaning in YAML", "put quotes around a text that begins with * or &")
    case "did not find expected comment or line break", "did not find expected hexdecimal number":
      ("a text can't begin with | or > and go on in its line", "put quotes around the whole text: \"> …\"")
    case "block sequence entries are not allowed in this context":
      (
        "a list can't begin after a colon",
        "put quotes around a text that begins with '- ', or begin the list on the next line"
      )
    case "did not find expected <document start>":
      ("this line doesn't belong to what is above it", "write each setting as 'key: value', all in the same column")
    default: ("this isn't valid YAML: \(problem)", nil)
    }
  }

  /// Whether a value of a line begins with #, as a colour does.
  private static func hasComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.firstRange(of: Array(": #".utf8)) != nil
  }

  /// Whether the value of a line begins with a bracket.
  private static func beginsWithBracket(_ line: ArraySlice<UInt8>) -> Bool {
    line.firstRange(of: Array(": [".utf8)) != nil || line.firstRange(of: Array(": {".utf8)) != nil
  }

  /// Whether the value of a line begins with ' and has no other.
  private static func beginsWithApostrophe(_ line: ArraySlice<UInt8>) -> Bool {
    line.firstRange(of: Array(": '".utf8)) != nil && line.count(where: { $0 == UInt8(ascii: "'") }) == 1
  }
}

extension ArraySlice<UInt8> {
  /// Where the last occurrence of some bytes ends, at its last byte; nil where there is none.
  fileprivate func lastPlace(of bytes: [UInt8]) -> Int? {
    indices.reversed().first { self[$0...].starts(with: bytes) }.map { $0 + bytes.count - 1 }
  }
}
