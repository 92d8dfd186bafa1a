import Diagnostics
import Foundation
import Markdown
import Testing

/// Where texts are written, told from the tree and from the file.
@Suite struct SourceMapTests {
  private func parsed(_ markdown: String, smart: Bool = true) throws -> (document: Document, map: SourceMap) {
    let source = try #require(MarkdownSource.checked(Array(markdown.utf8), path: "x.md").source)
    let document = CommonMarkParser.parse(source, isSmart: smart).document
    return (document, SourceMap(source, of: document))
  }

  private func written(_ range: ByteRange?, in markdown: String) -> String? {
    range.map { String(decoding: Array(markdown.utf8)[$0.offsets], as: UTF8.self) }
  }

  /// The texts of all text nodes and code spans as they are written; `?` for one without an answer.
  private func texts(_ markdown: String) throws -> [String] {
    var (document, map) = try parsed(markdown)
    return document.descendants().compactMap { id in
      switch document[id].kind {
      case .text(let text), .code(let text): written(map.range(of: text), in: markdown) ?? "?"
      default: nil
      }
    }
  }

  @Test(arguments: [
    ("a \\* &amp; b", ["a \\* &amp; b"]), ("\"It's\" -- a---b...", ["\"It's\" -- a---b..."]),
    ("*a* **b** `c`", ["a", " ", "b", " ", "c"]), ("> a\n> b\nc", ["a", "b", "c"]),
    ("> - a\n>   b\n>\n>   > c\n>   > d", ["a", "b", "c", "d"]), ("a  \nb\\\nc", ["a", "b", "c"]),
    ("# a #\n\nb\n===", ["a", "b"]), ("[a\\]](b \"c\") d", ["a\\]", " d"]),
    ("<https://e.org> x", ["https://e.org", " x"]),
    ("[x]: /u\n[y]:\n/v 'w'\na [x] b", ["a ", "x", " b"]), ("`` a`b `` c", ["a`b", " c"]), ("` a` b", [" a", " b"]),
    ("`a\nb` c\nd", ["a\nb", " c", "d"]), ("> a\n    > b", ["a", "> b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("&NotEqualTilde; x", ["&NotEqualTilde; x"]), ("&nope; &#65;&#x42;", ["&nope; &#65;&#x42;"]),
    ("[a][b] c\n\n[b]: /u", ["a", " c"]), ("\u{FEFF}a *b*", ["a ", "b"]), ("-\ta\n\n\tb", ["a", "b"]),
    ("![a *b*](c \"d\") e", ["a ", "b", " e"]),
  ]) func `a text is found where it is written`(_ markdown: String, _ texts: [String]) throws {
    #expect(try self.texts(markdown) == texts)
  }

  @Test(arguments: [
    ("[a](b.md \"c\")", "b.md"), ("[a](<b c.md>)", "b c.md"), ("![a](b\\(c.png)", "b\\(c.png"), ("[a]()", ""),
    ("<https://e.org/?a=1&amp;b>", "https://e.org/?a=1&amp;b"), ("<a@e.org>", "a@e.org"), ("[a](\nb\n'c')", "b"),
    ("[b.md](b.md)", "b.md"), ("> [a\n> c](b.md)", "b.md"),
  ]) func `an address is found where it is written`(_ markdown: String, _ address: String) throws {
    var (document, map) = try parsed(markdown)
    let link = try #require(document.descendants().first { document[$0].kind.isAddressed })
    let found = map.range(ofDestinationOf: link)
    let range = try #require(found)
    #expect(written(range, in: markdown) == address)
    #expect(range.start >= (markdown.hasPrefix("<") ? 1 : 4))
  }

  @Test func `a link that is defined elsewhere is found as a whole`() throws {
    var (document, map) = try parsed("a [b][c] d\n\n[c]: /u")
    let link = try #require(document.descendants().first { document[$0].kind.isAddressed })
    #expect(map.range(ofDestinationOf: link) == nil)
    #expect(map.range(of: link, in: document) == ByteRange(2..<8))
  }

  @Test(arguments: [
    ("```swift  \na\n```", "swift", "a\n"), ("> ~~~ c\n> a\n>  b\n> ~~~", "c", "a\n>  b\n"),
    ("    a\n     b", nil, "a\n     b"),
  ]) func `code is found line by line`(_ markdown: String, _ info: String?, _ code: String) throws {
    var (document, map) = try parsed(markdown)
    for id in document.descendants() {
      guard case .codeBlock(let text, let language) = document[id].kind else { continue }
      #expect(written(map.range(of: language), in: markdown) == info)
      #expect(written(map.range(of: text), in: markdown) == code)
    }
  }

  @Test func `a backslash or a reference makes a byte only a character`() throws {
    var (document, map) = try parsed("\\| &#124; |")
    let text = document.nodes.compactMap { if case .text(let text) = $0.kind { text } else { nil } }[0]
    #expect((0..<5).map { map.isEscaped(Int(text.offset) + $0) } == [true, false, true, false, false])
    #expect(map.isEscaped(1000) == nil)
  }

  @Test func `in two thousand generated documents nearly every text is found, and is what it gives`() throws {
    let seed =
      ProcessInfo.processInfo.environment["SITEGEN_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...(.max / 2))
    print("seed \(seed)")
    var (found, all) = (0, 0)
    for index in 0..<2000 {
      var generator = MarkdownGenerator(seed: seed &+ UInt64(index) &* 7919)
      let markdown = generator.document()
      guard MarkdownSource.checked(Array(markdown.utf8), path: "x.md").source != nil else { continue }
      var (document, map) = try parsed(markdown, smart: index % 2 == 0)
      for id in document.descendants() {
        guard case .text(let text) = document[id].kind, !text.isEmpty else { continue }
        all += 1
        guard let words = written(map.range(of: text), in: markdown) else {
          if ProcessInfo.processInfo.environment["SITEGEN_SHOW"] != nil {
            print("MISSING \(document.string(text).debugDescription) in \(markdown.debugDescription)")
          }
          continue
        }
        found += 1
        let isAutolink = isAutolink(id, map.range(of: text), in: document, markdown)
        let given = SourceText.decoded(words, hasEscapes: !isAutolink)
        if given != SourceText.plain(document.string(text)) {
          Issue.record(
            "seed \(seed), document \(index): \(words) gives \(given), not \(document.string(text))\n\(markdown)")
          return
        }
      }
    }
    #expect(found * 100 >= all * 99, "\(found) of \(all)")
  }

  private func isAutolink(_ id: NodeID, _ range: ByteRange?, in document: Document, _ markdown: String) -> Bool {
    guard let parent = document[id].parent, document[parent].kind.isAddressed, let range, range.start > 0 else {
      return false
    }
    return Array(markdown.utf8)[range.offsets.lowerBound - 1] == UInt8(ascii: "<")
  }
}

/// Reads a piece of Markdown without markup in another way than the map: escapes by hand, references by libcmark.
private enum SourceText {
  static func decoded(_ words: String, hasEscapes: Bool) -> String {
    var result = ""
    var rest = Array(words.unicodeScalars)[...]
    while let first = rest.popFirst() {
      if first == "\\", hasEscapes, let next = rest.first, isPunctuation(next) {
        result.unicodeScalars.append(next)
        rest.removeFirst()
      } else if first == "&", let end = rest.firstIndex(of: ";"), end - rest.startIndex < 40 {
        let name = String(String.UnicodeScalarView(rest[..<end]))
        let given = reference("&\(name);")
        if given == "&\(name);" {
          result += "&"
        } else {
          result += given
          rest = rest[(end + 1)...]
        }
      } else {
        result.unicodeScalars.append(first)
      }
    }
    return plain(result)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar)
  }

  private static func reference(_ text: String) -> String {
    guard !text.contains(where: { " \n<>*_`[]\\\"".contains($0) }),
      let source = MarkdownSource.checked(Array("x\(text)".utf8), path: "x.md").source
    else { return text }
    let document = CommonMarkParser.parse(source, isSmart: false).document
    return String(document.plainText(of: .root).dropFirst())
  }

  /// A text without what smart punctuation does.
  static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": result += "'"
      case "\u{201C}", "\u{201D}": result += "\""
      case "\u{2013}": result += "--"
      case "\u{2014}": result += "---"
      case "\u{2026}": result += "..."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Node.Kind {
  fileprivate var isAddressed: Bool {
    switch self {
    case .link, .image: true
    default: false
    }
  }
}
