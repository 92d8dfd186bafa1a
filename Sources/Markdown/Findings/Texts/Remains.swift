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

  /// Words that nobody means to publish.
  private struct Remain: Sendable {
    var words: StaticString
    var kind: Kind
    var hint: String
    var severity = Severity.error

    enum Kind: String {
      case field = "a field of a word processor is left here"
      case placeholder = "a placeholder is left here"
      case mailPicture = "a picture of an e-mail is left here"
      case assistantSource = "a mark of an assistant's source is left here"
      case characterCode = "a character's code is left here"
    }

    init(_ kind: Kind, _ words: StaticString, _ hint: String, _ severity: Severity = .error) {
      (self.kind, self.words, self.hint, self.severity) = (kind, words, hint, severity)
    }
  }

  private static let fill = "write what belongs here, or delete it"
  private static let cite = "cite the source itself: [^id]"
  private static let toNext = "delete it, to the next >"

  private static let known: [Remain] =
    values + [
      Remain(.field, "<o:p", "delete it"), Remain(.field, "</o:p", "delete it"), Remain(.field, "<![if", toNext),
      Remain(.field, "<![endif", toNext), Remain(.field, "<?xml", toNext),
      Remain(.field, "Error! Reference source", "write what it referred to"),
      Remain(.field, "Error! Bookmark not", "write what it referred to"),
      Remain(.field, "HYPERLINK ", "write [words](address) for a link"),
      Remain(.field, "MERGEFORMAT", "delete the field, from { to }"),
      Remain(.placeholder, "Click here to enter text", fill), Remain(.placeholder, "Click or tap here", fill),
      Remain(.placeholder, "[INSERT", fill), Remain(.placeholder, "[Insert ", fill),
      Remain(.placeholder, "Lorem ipsum", fill),
      // Looked for in articles: notes that their writers have left for themselves. A text may also be about such notes, so these are
      // warnings.
      Remain(.placeholder, "TODO:", fill, .warning), Remain(.placeholder, "TODO ", fill, .warning),
      Remain(.placeholder, "FIXME", fill, .warning),
      Remain(.mailPicture, "[cid:", "write ![what it shows](file.png)"),
      Remain(.assistantSource, "contentReference[", cite), Remain(.assistantSource, "citeturn", cite),
      Remain(.assistantSource, "\u{3010}", cite),
      // Where a reference to a character was meant; whoever writes about codes writes them as code.
      Remain(.characterCode, "&nbsp", "type a space", .warning),
      Remain(.characterCode, "&amp;", "write & alone", .warning),
      Remain(.characterCode, "&lt;", "write \\< for the character itself", .warning),
      Remain(.characterCode, "&gt;", "write \\> for the character itself", .warning),
      Remain(.characterCode, "&quot;", "write \" alone", .warning), Remain(.characterCode, "&deg", "write °", .warning),
      Remain(.characterCode, "&bull;", "begin each item with '- '", .warning),
    ]

  /// What other programs, and forms of paper, write where a value of the clinic is meant.
  private static let values: [Remain] = [
    ("｛phone", "{phone}"), ("｛emergency", "{emergency}"), ("｛clinic", "{clinic}"), ("｛price:", "{price:…}"),
    ("(price:", "{price:…}"), ("%phone%", "{phone}"), ("%PHONE%", "{phone}"), ("[phone", "{phone}"),
    ("[Phone", "{phone}"), ("[PHONE", "{phone}"),
    ("%emergency%", "{emergency}"), ("%clinic%", "{clinic}"), ("%CLINIC%", "{clinic}"), ("[clinic", "{clinic}"),
    ("[Clinic", "{clinic}"), ("[CLINIC", "{clinic}"), ("[practice", "{clinic}"), ("[Practice", "{clinic}"),
    ("[your ", nil), ("[Your ", nil), ("[YOUR ", nil), ("[doctor", nil), ("[Doctor", nil), ("[DOCTOR", nil),
    ("[name]", nil), ("[Name]", nil), ("[NAME]", nil), ("[date]", nil), ("[Date]", nil), ("[DATE]", nil),
    ("[price", nil), ("[Price", nil), ("[PRICE", nil),
  ].map { (words: StaticString, value: String?) in
    // In a quotation, brackets may also be around words of an editor.
    value.map {
      Remain(
        .placeholder, words,
        $0 == "{price:…}"
          ? "write \($0) with the id of a price in prices.yaml" : "write \($0) for the value from site.yaml")
    }
      ?? Remain(.placeholder, words, fill, .warning)
  }

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
      if byte == UInt8(ascii: "["), remain.kind == .placeholder, text.next("]", from: end) == nil { continue }
      if text.bytes[index].isASCIILetter, BlockText.isWord(text[index - 1]) { continue }
      return Found(
        range: index..<end, severity: remain.severity, rule: .otherMarkup,
        message: "\(remain.kind.rawValue): \(text.shown(index..<end))", hint: remain.hint)
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
