internal import Diagnostics
internal import Values

extension TextFinding {
  /// What word processors, assistants and templates leave in a text: fields, placeholders, letters of a wrong encoding.
  static let remains = TextFinding { text, _ in
    let places = starts.withUnsafeBufferPointer { starts in
      text.bytes.withUnsafeBufferPointer { bytes in
        bytes.indices.dropLast().filter { starts[Int(bytes[$0]) << 8 | Int(bytes[$0 + 1])] }
      }
    }
    var found: [Found] = []
    for index in places where found.count < 10 && index >= found.last?.range.upperBound ?? 0 {
      if let match = match(text, index) { found.append(match) }
    }
    return found
  }

  private struct Remain: Sendable {
    var words: StaticString
    var isError = true
    var message: String
    var hint: String
  }

  private static let field = "a field of a word processor is left here"
  private static let placeholder = "a placeholder is left here"
  private static let fill = "write what belongs here, or delete it"

  private static let known: [Remain] = [
    Remain(words: "<o:p", message: field, hint: "delete it"), Remain(words: "</o:p", message: field, hint: "delete it"),
    Remain(words: "<![if", message: field, hint: "delete it, to the next >"),
    Remain(words: "<![endif", message: field, hint: "delete it, to the next >"),
    Remain(words: "<?xml", message: field, hint: "delete it, to the next >"),
    Remain(words: "Error! Reference source", message: field, hint: "write what it referred to"),
    Remain(words: "Error! Bookmark not", message: field, hint: "write what it referred to"),
    Remain(words: "HYPERLINK ", message: field, hint: "write [words](address) for a link"),
    Remain(words: "MERGEFORMAT", message: field, hint: "delete the field, from { to }"),
    Remain(words: "Click here to enter text", message: placeholder, hint: fill),
    Remain(words: "Click or tap here", message: placeholder, hint: fill),
    Remain(words: "[cid:", message: "a picture of an e-mail is left here", hint: "write ![what it shows](file.png)"),
    Remain(words: "[INSERT", message: placeholder, hint: fill),
    Remain(words: "[Insert ", message: placeholder, hint: fill),
    Remain(words: "Lorem ipsum", message: placeholder, hint: fill),
    Remain(words: "TODO:", isError: false, message: placeholder, hint: fill),
    Remain(words: "TODO ", isError: false, message: placeholder, hint: fill),
    Remain(words: "FIXME", isError: false, message: placeholder, hint: fill),
    Remain(
      words: "contentReference[", message: "a mark of an assistant's source is left here",
      hint: "cite the source itself: [^id]"),
    Remain(
      words: "citeturn", message: "a mark of an assistant's source is left here", hint: "cite the source itself: [^id]"),
    Remain(
      words: "\u{3010}", message: "a mark of an assistant's source is left here", hint: "cite the source itself: [^id]"),
    Remain(words: "&nbsp", isError: false, message: "a character's code is left here", hint: "type a space"),
    Remain(
      words: "&lt;", isError: false, message: "a character's code is left here",
      hint: "write \\< for the character itself"),
    Remain(
      words: "&gt;", isError: false, message: "a character's code is left here",
      hint: "write \\> for the character itself"),
    Remain(words: "&amp;", isError: false, message: "a character's code is left here", hint: "write & alone"),
    Remain(words: "&quot;", isError: false, message: "a character's code is left here", hint: "write \" alone"),
    Remain(words: "&deg", isError: false, message: "a character's code is left here", hint: "write °"),
    Remain(
      words: "&bull;", isError: false, message: "a character's code is left here", hint: "begin each item with '- '"),
  ]

  /// Whether one may begin with two bytes.
  private static let starts: [Bool] = {
    var starts = [Bool](repeating: false, count: 65_536)
    for remain in known { starts[Int(remain.words.utf8Start[0]) << 8 | Int(remain.words.utf8Start[1])] = true }
    for second in [0x82, 0x83, 0x8E, 0x8F, 0xA2] { starts[0xC3 << 8 | second] = true }
    return starts
  }()

  private static let byFirst: [[Remain]] = {
    var table = [[Remain]](repeating: [], count: 256)
    for remain in known { table[Int(remain.words.utf8Start[0])].append(remain) }
    return table
  }()

  private static func match(_ text: BlockText, _ index: Int) -> Found? {
    let byte = text.bytes[index]
    if byte == 0xC3, let end = wrongLetters(text, index) {
      return Found(
        range: index..<end, severity: .error, rule: .encoding,
        message: "letters of a wrong encoding are shown here: \(text.shown(index..<end))",
        hint: "write the character that should be here, and save the file as UTF-8")
    }
    for remain in byFirst[Int(byte)] where text.has(remain.words, at: index) {
      let end = index + remain.words.utf8CodeUnitCount
      // 【4†source】 is one; other texts have such brackets.
      if byte == 0xE3, text.next("\u{2020}", from: end).map({ $0 < end + 6 }) != true { continue }
      if text.bytes[index].isASCIILetter, BlockText.isWord(text[index - 1]) { continue }
      return Found(
        range: index..<end, severity: remain.isError ? .error : .warning, rule: .otherMarkup,
        message: "\(remain.message): \(text.shown(index..<end))", hint: remain.hint)
    }
    return nil
  }

  /// UTF-8 that was read as Latin-1 or Windows-1252: "donâ€™t", "Â£200", "cafÃ©", "Î¼g".
  private static func wrongLetters(_ text: BlockText, _ index: Int) -> Int? {
    if text.has("\u{E2}\u{20AC}", at: index) { return index + 5 }
    guard let lead = text[index + 1], [0x82, 0x83, 0x8E, 0x8F].contains(lead), text[index + 2] == 0xC2 else {
      return nil
    }
    return index + 4
  }
}
