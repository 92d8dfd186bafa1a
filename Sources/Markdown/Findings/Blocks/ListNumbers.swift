internal import Diagnostics
internal import Values

extension Construct {
  /// Numbered items count on, whatever their writer has typed (CommonMark 5.3): a sub-step that isn't indented enough, or a
  /// missing step, gives all that follow another number. And `-` alone is an item without words.
  static let listNumbers = Construct { document, map, _ in
    let source = map.source
    var problems: [Diagnostic] = []
    for id in document.nodeIDs where document[id].parent != nil {
      guard case .list(let list) = document[id].kind else { continue }
      let items = document.children(of: id)
      problems += items.filter { document[$0].firstChild == nil }.map { item in
        .warning(
          .markdown, source.location(document[item].span), "this item of the list has no words",
          hint: "write them after the mark, or delete the line")
      }
      guard list.isOrdered, items.count > 1 else { continue }
      let numbers = items.map { source.number(at: document[$0].span) }
      // "1." before each item means: count for me.
      if Set(numbers).count == 1 { continue }
      for (position, pair) in zip(numbers, numbers.dropFirst()).enumerated() {
        guard let before = pair.0, let number = pair.1, number != before + 1 else { continue }
        let shown = Int(list.start) + position + 1
        let place = source.location(document[items[position + 1]].span)
        problems.append(
          .warning(
            .markdown, place, "this item is shown with the number \(shown), not \(number)",
            hint: number <= before
              ? "indent the steps of a list inside a list by three spaces"
              : "number the items 1, 2, 3 …"))
        break
      }
    }
    return problems
  }
}

extension MarkdownSource {
  /// The number that begins a numbered item; nil where there is none.
  fileprivate func number(at span: SourceSpan) -> Int? {
    let digits = line(Int(span.startLine)).dropFirst(max(0, Int(span.startColumn) - 1)).drop(while: \.isSpaceOrTab)
      .prefix(while: \.isASCIIDigit)
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
