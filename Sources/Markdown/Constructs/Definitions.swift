internal import Values
extension Construct {
  /// Says at the first use of a term of the glossary, once on a page, what it means. Headings, captions, links, code,
  /// struck-out words and the list of sources have no place for it.
  static let definitions = Construct { document, _, context in
    let glossary = context.glossary
    if glossary.isEmpty { return [] }
    var isDefined = [Bool](repeating: false, count: glossary.terms.count)
    for text in document.textsForDefinitions {
      var part = text
      while let found = document.firstTerm(in: part, of: glossary, isDefined) {
        isDefined[found.term] = true
        let term = document.cut(part, at: found.range.lowerBound)
        let rest = document.cut(term, at: found.range.upperBound)
        let meaning =
          document.isExplained(term, before: part, after: rest)
          ? TextRange.empty : document.store(glossary.terms[found.term].plain.utf8)
        let definition = document.make(.definition(meaning: meaning), span: document[term].span)
        document.move(definition, before: term)
        document.move(term, into: definition)
        if document.text(of: part)?.isEmpty == true { document.detach(part) }
        part = rest
      }
      if document.text(of: part)?.isEmpty == true { document.detach(part) }
    }
    return []
  }
}

extension Document {
  /// The texts in which terms may be explained, in reading order.
  fileprivate var textsForDefinitions: [NodeID] {
    var texts: [NodeID] = []
    var closed = 0
    for step in walk() {
      switch self[step.id].kind {
      case .heading, .link, .image, .notes, .tableCaption, .strikethrough, .definition:
        closed += step.isEntering ? 1 : -1
      case .text where closed == 0: texts.append(step.id)
      default: break
      }
    }
    return texts
  }

  /// Whether the text has plain words for a term: in brackets after it, or before the term, which is in brackets.
  fileprivate func isExplained(_ term: NodeID, before: NodeID, after: NodeID) -> Bool {
    var next: NodeID? = after
    // The text may go on after the emphasis that the term is in.
    while let id = next, text(of: id)?.isEmpty == true, self[id].next == nil { next = self[id].parent }
    if let id = next, id != after { next = self[id].next }
    guard let next, let rest = text(of: next) else { return false }
    if self[rest].starts(with: " (".utf8) { return true }
    return self[rest].first == UInt8(ascii: ")")
      && text(of: before).map { self[$0].last == UInt8(ascii: "(") } ?? false
  }

  /// The first term in a text that was not explained yet, and where it is in the document's text.
  fileprivate func firstTerm(in id: NodeID, of glossary: Glossary, _ isDefined: [Bool]) -> (
    term: Int, range: Range<Int>
  )? {
    guard let range = text(of: id) else { return nil }
    let start = Int(range.offset)
    return text.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[start..<start + Int(range.count)])
      var isInWord = false
      for place in bytes.indices {
        let isWord = Glossary.isWordByte(bytes[place])
        if isWord, !isInWord, let found = glossary.term(at: place, in: bytes), !isDefined[found.term] {
          return (found.term, (start + place)..<(start + found.end))
        }
        // What follows a hyphen inside a word belongs to it.
        isInWord = isWord || (isInWord && bytes[place] == UInt8(ascii: "-"))
      }
      return nil
    }
  }
}

extension HTMLRenderer {
  mutating func renderDefinition(meaning: TextRange, isEntering: Bool) {
    guard !isEntering else { return write("<dfn>") }
    write("</dfn>")
    if meaning.isEmpty { return }
    write(" <span class=\"meaning\">(")
    escape(meaning)
    write(")</span>")
  }
}
