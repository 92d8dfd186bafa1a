/// Compares the rows of tables with what the text says of the same thing.
struct TableRows {
  /// A row: its label, and the amount beside it.
  private struct Row {
    var words: Range<Int>
    var stems: [String]
    var amount: Quantity
    var table: Int32
    var isQuestion: Bool
    /// Whether another row of the table has a word of its label: then all of them must be in a sentence.
    var isVariant = false
  }

  private let prose: Prose

  init(_ prose: Prose) { self.prose = prose }

  /// The rows with another amount than the text.
  func contradictions() -> [Contradiction] {
    let rows = Array(rows().prefix(200))
    if rows.isEmpty { return [] }
    var found: [Contradiction] = []
    for sentence in prose.sentences {
      let kind = prose.block(of: sentence).kind
      guard kind != .cell, kind != .headingCell, kind != .heading, kind != .note, sentence.words.count > 3 else {
        continue
      }
      let words = sentence.words.map { prose.text(prose.words[$0]).lowercased() }
      if words.contains("if") || words.contains("some") || words.contains(where: Self.studies.contains) { continue }
      let amounts = Quantity.all(in: words, from: sentence.words.lowerBound)
      for row in rows where !found.contains(where: { $0.row == row.words }) {
        let same = amounts.filter { $0.dimension == row.amount.dimension && !$0.isMoment }
        guard same.count == 1, let amount = same.first, row.amount.excludes(amount), isComparable(row.amount, amount),
          isAbout(row, words, sentence.words.lowerBound, amount)
        else { continue }
        let places = [row.words, sentence.words].sorted { $0.lowerBound < $1.lowerBound }
        found.append(
          Contradiction(
            topic: "'\(prose.text(row.words))'", first: places[0], second: places[1], row: row.words))
      }
    }
    return found
  }

  private func rows() -> [Row] {
    var rows: [Row] = []
    for (index, block) in prose.blocks.enumerated() where block.kind == .cell || block.kind == .headingCell {
      guard prose.blocks.indices.contains(index + 1), prose.blocks[index + 1].kind == .cell,
        prose.blocks[index + 1].group == block.group
      else { continue }
      let (label, value) = (words(of: block), words(of: prose.blocks[index + 1]))
      guard !label.isEmpty, Quantity.all(in: texts(label), from: 0).isEmpty else { continue }
      let amounts = Quantity.all(in: texts(value), from: value.lowerBound)
      let stems = texts(label).filter { !SentenceReading.general.contains($0) && $0.count > 3 }
      guard amounts.count == 1, let amount = amounts.first, !amount.isMoment, !stems.isEmpty else { continue }
      let isQuestion = ["how", "when", "what", "which"].contains(texts(label).first)
      rows.append(
        Row(words: label, stems: stems, amount: amount, table: block.group, isQuestion: isQuestion))
    }
    for (index, row) in rows.enumerated() {
      rows[index].isVariant = rows.enumerated().contains { other, sibling in
        other != index && sibling.table == row.table && !Set(sibling.stems).isDisjoint(with: row.stems)
      }
    }
    return rows
  }

  private func words(of block: Prose.Block) -> Range<Int> {
    guard let first = block.sentences.first, let last = block.sentences.last else { return 0..<0 }
    return prose.sentences[first].words.lowerBound..<prose.sentences[last].words.upperBound
  }

  private func texts(_ words: Range<Int>) -> [String] { words.map { prose.text(prose.words[$0]).lowercased() } }

  /// Whether the sentence has at least half of the label's words, in any form.
  private func isAbout(_ row: Row, _ words: [String], _ first: Int, _ amount: Quantity) -> Bool {
    let common = row.stems.count { stem in
      words.indices.contains { Self.isSame(words[$0], stem) && isSameClause(first + $0, amount.words) }
    }
    // "How long is the skin red" isn't about all that is said of skin.
    if row.stems.count == 1, isAside(row.stems[0], words) { return false }
    if row.isVariant { return common == row.stems.count }
    return common > 0 && common * 2 >= row.stems.count && (common > 1 || !row.isQuestion)
  }

  /// Whether a word is only mentioned: "for a week after cortisone".
  private func isAside(_ stem: String, _ words: [String]) -> Bool {
    guard let place = words.firstIndex(where: { Self.isSame($0, stem) }), place > 0 else { return false }
    return ["after", "before", "with", "during", "without", "than"].contains(words[place - 1])
  }

  /// What was measured after some time isn't what readers are told to expect.
  private static let studies: Set<String> = ["trial", "study", "studies", "survey", "review", "trials"]

  /// Whether no comma is between a word and an amount.
  private func isSameClause(_ word: Int, _ amount: Range<Int>) -> Bool {
    let between =
      word < amount.lowerBound ? word + 1...amount.lowerBound : amount.upperBound...max(word, amount.upperBound)
    return !prose.words[between].contains { $0.marks.contains(.comma) || $0.marks.contains(.clause) }
  }

  /// "heal" and "healing", "inject" and "injections".
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let length = min(a.count, b.count)
    return length > 3
      && a.prefix(min(length, max(4, max(a.count, b.count) - 4)))
        == b.prefix(min(length, max(4, max(a.count, b.count) - 4)))
  }

  /// Half an hour for a session and six weeks for a course aren't the same thing.
  private func isComparable(_ a: Quantity, _ b: Quantity) -> Bool {
    let (low, high) = (min(a.lower, b.lower), max(a.upper, b.upper))
    return high.isFinite && high <= max(low, 0.1) * 12
  }
}
