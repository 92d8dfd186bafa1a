internal import Diagnostics
internal import Values

extension TextFinding {
  /// `[words(page.md)` and `words](page.md)`: a link with a bracket missing.
  static let brokenLinks = TextFinding(triggers: "(") { text, _ in
    text.places(of: UInt8(ascii: "(")).compactMap { open -> Found? in
      guard let close = text.next(")", from: open + 1), !text.isInLink(open) else { return nil }
      let address = text.bytes[open + 1..<close]
      let path = address.prefix { $0 != UInt8(ascii: "#") }
      let isAddress =
        path.suffix(3).elementsEqual(".md".utf8) || address.starts(with: "https://".utf8)
        || address.starts(with: "mailto:".utf8) || address.starts(with: "tel:".utf8)
      guard isAddress, !address.contains(0x20), text[open - 1] != UInt8(ascii: "]"), !BlockText.isGap(text[open - 1])
      else { return nil }
      let shown = String(decoding: address, as: UTF8.self)
      return Found(
        range: open..<close + 1, rule: .link, message: "this isn't a link: a bracket is missing before (",
        hint: "write [words](\(shown))")
    }
  }
}
