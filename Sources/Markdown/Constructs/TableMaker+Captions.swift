internal import Diagnostics

extension TableMaker {
  /// `Table:` in the languages of the theme, as each writes a colon.
  private static let captionMarks = [
    "Table:", "Tabla:", "Tabelle:", "Tableau:", "Tableau :", "Tableau\u{A0}:", "Tableau\u{202F}:", "Tabella:",
    "Tabela:",
    "Tabel:", "جدول:", "الجدول:", "表:", "表：", "Table：", "Table :", "TABLE:", "table:", "TABLA:", "tabla:",
  ].map { Array($0.utf8) }

  /// The mark that begins a caption; nil where these words are none.
  private static func captionMark(of words: [NodeID], in document: Document) -> [UInt8]? {
    guard let first = words.first, let range = document.text(of: first) else { return nil }
    return captionMarks.first { document[range].starts(with: $0) }
  }

  static func isCaption(_ words: [NodeID], in document: Document) -> Bool {
    captionMark(of: words, in: document) != nil
  }

  mutating func addCaption(_ words: [NodeID], to table: NodeID, line: Int, in document: inout Document) {
    let caption = document.make(.tableCaption, span: span(ofLine: line))
    document.move(caption, into: table)
    var words = words
    let mark = Self.captionMark(of: words, in: document) ?? []
    let rest = document.cut(words[0], at: Int(document.text(of: words[0])?.offset ?? 0) + mark.count)
    document.detach(words[0])
    words[0] = rest
    for word in document.trim(words) { document.move(word, into: caption) }
    if document[caption].firstChild == nil { report(line, "this caption has no words", "write them after the colon") }
  }
}
