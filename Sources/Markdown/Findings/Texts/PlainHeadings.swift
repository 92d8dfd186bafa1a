internal import Diagnostics
internal import Values

extension TextFinding {
  /// A short line on its own that is a heading in its writer's eyes: without its mark, it is in no list of contents, and
  /// people who use a screen reader don't find it.
  static let plainHeadings = TextFinding(in: .ownParagraphs) { text, document in
    guard text.bytes.count <= 70, case let words = text.bytes.split(separator: 0x20), (1...9).contains(words.count),
      !text.bytes.contains(0x0A), text.links.isEmpty,
      !text.bytes.contains(BlockText.placeholder), let first = text.bytes.first, let last = text.bytes.last,
      let next = document[text.block].next
    else { return [] }
    let only = document[text.block].firstChild
    let isBold = only == document[text.block].lastChild && only.map { document[$0].kind == .strong } ?? false
    // A line in another script has no capitals to tell it by.
    guard isBold || (first.isASCIIUppercase && isPlain(document, text.block)) else { return [] }
    let isQuestion = last == UInt8(ascii: "?")
    let endsOpen = BlockText.isWord(last) && last < 0x80 || last == UInt8(ascii: ")")
    guard isQuestion || endsOpen || (isBold && (last == UInt8(ascii: ":") || last >= 0x80)) else { return [] }
    // What follows a heading is its text. Several such lines after each other are an address or a signature.
    // What is right above a list, a table or a picture introduces it.
    guard document[next].span.startLine > document[text.block].span.endLine + 1 else { return [] }
    switch document[next].kind {
    case .paragraph:
      let following = BlockText(next, of: document)
      guard following.bytes.count > text.bytes.count, let end = following.bytes.last, ".!?:)".utf8.contains(end) else {
        return []
      }
    case .list:
      guard isBold || isQuestion || words.count <= 4 else { return [] }
    case .table, .callout, .figure, .blockQuote: break
    default: return []
    }
    let shown = String(
      decoding: isBold && last == UInt8(ascii: ":") ? text.bytes.dropLast() : text.bytes[...], as: UTF8.self)
    return [
      Found(
        range: 0..<text.bytes.count, rule: .heading,
        message:
          "this line looks like a heading, but isn't one: it is missing from the page's contents and from the search",
        hint: "write '## \(shown)'; if it is a sentence, end it with a full stop")
    ]
  }

  private static func isPlain(_ document: Document, _ block: NodeID) -> Bool {
    guard let only = document[block].firstChild, only == document[block].lastChild else { return false }
    if case .text = document[only].kind { return true }
    return false
  }
}
