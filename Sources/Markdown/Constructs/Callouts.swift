internal import Diagnostics
internal import Values

extension Construct {
  /// A quote that begins with a line `[!NOTE]`, `[!CALL]` and the like is a box.
  static let callouts = Construct(delimiters: "!") { document, map, _ in
    var problems = marksInside(document, &map)
    for id in document.nodeIDs where document[id].kind.isParagraph {
      guard let parent = document[id].parent, let mark = CalloutMark(id, in: document, &map) else { continue }
      let isQuote = document[parent].kind == .blockQuote && document[id].previous == nil
      guard let kind = Callout(rawValue: mark.name.lowercased()) else {
        if isQuote, !mark.isEscaped { problems.append(mark.unknown) }
        continue
      }
      if mark.isEscaped {
        // Programs that export Markdown escape brackets.
        if isQuote, !mark.hasWordsAfter {
          problems.append(
            mark.error(
              "a backslash makes words of the beginning of this box", hint: "write \(kind.mark) without \\"))
        }
        continue
      }
      if !isQuote {
        problems.append(mark.error("a box begins in a quote", hint: "write > before each of its lines"))
      } else if let range = mark.range, range.count != mark.name.utf8.count + 3 {
        problems.append(mark.error("characters of this mark are written as codes", hint: "write \(kind.mark)"))
      } else if mark.hasWordsAfter {
        problems.append(mark.error("\(kind.mark) must be alone on its line", hint: "begin the words on a new line"))
      } else {
        document[parent].kind = .callout(kind)
        map.record(parent, at: mark.range)
        document.detach(mark.text)
        if let lineBreak = document[id].firstChild { document.detach(lineBreak) } else { document.detach(id) }
        if document[parent].firstChild == nil {
          problems.append(mark.error("this box is empty", hint: "write > and words below \(kind.mark)"))
        }
      }
    }
    return problems
  }

  /// Marks of boxes that are alone in a line of a paragraph, but not in its first one: they would be shown as words.
  private static func marksInside(_ document: Document, _ map: inout SourceMap) -> [Diagnostic] {
    document.textNodes(holding: UInt8(ascii: "!")).compactMap { id in
      guard let range = document.text(of: id), document[range].starts(with: "[!".utf8),
        document[range].last == UInt8(ascii: "]"),
        document[id].previous.map({ document[$0].kind.isLineBreak }) == true,
        document[id].next.map({ document[$0].kind.isLineBreak }) ?? true,
        Callout(rawValue: document.string(range).dropFirst(2).dropLast().lowercased()) != nil,
        map.isEscaped(Int(range.offset)) == false, let place = map.location(of: range)
      else { return nil }
      return .error(
        .callout, place,
        "a box begins in a quote of its own", hint: "leave an empty line above it, without >; each of its lines has one"
      )
    }
  }

  /// Whoever reads an emergency card should call, not follow another link (NHS design system, care cards).
  static let emergencyCards = Construct(delimiters: "!") { document, map, _ in
    var problems: [Diagnostic] = []
    for card in document.nodeIDs where document[card].kind.callout == .emergency {
      for id in document.descendants(of: card) {
        switch document[id].kind {
        case .link(let link) where document[link.destination].starts(with: "tel:".utf8): break
        case .link, .noteReference:
          let count = document[id].kind.isLink ? 1 : 2
          problems.append(
            .error(
              .callout, map.location(of: id, in: document, first: count),
              "an emergency card has no links, because its readers should call now",
              hint: "move the link below the card"))
        default: break
        }
      }
    }
    return problems
  }
}

/// A `[!…]` at the beginning of a paragraph.
private struct CalloutMark {
  /// The node that holds it.
  let text: NodeID
  /// What follows `!` in it.
  let name: String
  /// Whether a backslash makes a word of it.
  let isEscaped: Bool
  /// Whether its line goes on.
  let hasWordsAfter: Bool
  /// Where it is written, in bytes of the file from 0; nil where that is not known.
  let range: Range<Int>?
  private let place: SourceLocation

  init?(_ paragraph: NodeID, in document: Document, _ map: inout SourceMap) {
    guard let first = document[paragraph].firstChild, let range = document.text(of: first),
      document[range].starts(with: "[!".utf8), let close = document[range].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let name = document[range][(document[range].startIndex + 2)..<close]
    guard !name.isEmpty, name.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    text = first
    isEscaped = [Int(range.offset), Int(range.offset) + 1, close].contains { map.isEscaped($0) == true }
    self.name = String(decoding: name, as: UTF8.self)
    let rest = document[range][(close + 1)...]
    let isLineEnd = document[first].next.map { document[$0].kind.isLineBreak }
    hasWordsAfter = !rest.allSatisfy(\.isSpaceOrTab) || isLineEnd == false
    self.range = map.offsets(of: TextRange(offset: range.offset, count: UInt32(name.count + 3)))
    place = self.range.map(map.location) ?? map.blockLocation(of: paragraph, in: document)
  }

  func error(_ message: String, hint: String?) -> Diagnostic { .error(.callout, place, message, hint: hint) }

  var unknown: Diagnostic {
    let known = Callout.allCases.map { $0.rawValue.uppercased() }
    let near = Spelling.nearest(to: name.uppercased(), in: known)
    return error(
      "there is no box '[!\(name)]'",
      hint: (near.map { "did you mean [!\($0)]? " } ?? "") + "known: " + known.joined(separator: ", "))
  }
}
