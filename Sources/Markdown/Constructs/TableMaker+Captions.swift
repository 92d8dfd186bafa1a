internal import Diagnostics

extension TableMaker {
  static let captionMark = Array("Table:".utf8)

  static func isCaption(_ words: [NodeID], in document: Document) -> Bool {
    guard let first = words.first, let range = document.text(of: first) else { return false }
    return document[range].starts(with: captionMark)
  }

  mutating func addCaption(_ words: [NodeID], to table: NodeID, line: Int, in document: inout Document) {
    let caption = document.make(.tableCaption, span: span(ofLine: line))
    document.move(caption, into: table)
    var words = words
    let rest = document.cut(words[0], at: Int(document.text(of: words[0])?.offset ?? 0) + Self.captionMark.count)
    document.detach(words[0])
    words[0] = rest
    for word in document.trim(words) { document.move(word, into: caption) }
    if document[caption].firstChild == nil { report(line, "this caption has no words", "write them after Table:") }
  }
}
