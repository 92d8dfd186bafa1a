/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (SplitMix64): the same documents for a seed
/// everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes Markdown of all constructs, nested in each other.
struct MarkdownGenerator {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  mutating func document() -> String {
    var text = blocks(depth: 0)
    if chance(3) { text = mutated(text) }
    return text
  }

  private mutating func blocks(depth: Int) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in block(depth: depth) }.joined(
      separator: chance(5) ? "\n" : "\n\n") + "\n"
  }

  private mutating func block(depth: Int) -> String {
    switch Int.random(in: 0...(depth > 3 ? 8 : 12), using: &random) {
    case 0:
      return String(repeating: "#", count: Int.random(in: 1...7, using: &random)) + " " + inlines()
        + (chance(4) ? " ##" : "")
    case 1: return inlines() + "\n" + (chance(2) ? "===" : "---")
    case 2: return ["***", "- - -", "___", "* * *"].randomElement(using: &random) ?? ""
    case 3: return "```" + (chance(2) ? " swift x&\"y" : "") + "\n" + inlines() + "\n\n <b>&\"\n```"
    case 4: return "    code " + inlines() + "\n    more"
    case 5: return "[ref]: </u\"rl é> \"ti'tle\"\n[ref two]: javascript:x 'y'\n"
    case 6:
      return ["<div>\nx\n</div>", "<!-- c -->", "<script>\nlet a\n</script>", "<?php x ?>", "</p>"].randomElement(
        using: &random) ?? ""
    case 7, 8: return inlines() + "\n" + inlines()
    case 9: return indented(blocks(depth: depth + 1), by: "> ")
    case 10:
      return item(["- ", "* ", "+ "].randomElement(using: &random) ?? "", depth) + (chance(2) ? "\n" : "\n\n")
        + item("- ", depth)
    case 11: return item("\(Int.random(in: 0...12, using: &random))" + (chance(2) ? ". " : ") "), depth)
    default: return item("1. ", depth) + "\n" + item("2. ", depth)
    }
  }

  private mutating func item(_ mark: String, _ depth: Int) -> String {
    let lines = blocks(depth: depth + 1).split(separator: "\n", omittingEmptySubsequences: false)
    let indent = String(repeating: " ", count: mark.count)
    let marked = lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : indent + line
    }
    return marked.joined(separator: "\n")
  }

  private func indented(_ text: String, by prefix: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }.joined(separator: "\n")
  }

  private mutating func inlines() -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in inline(0) }.joined(separator: chance(3) ? "" : " ")
  }

  private mutating func inline(_ depth: Int) -> String {
    if depth > 3 { return word() }
    switch Int.random(in: 0...16, using: &random) {
    case 0: return "*" + inline(depth + 1) + "*"
    case 1: return "**" + inline(depth + 1) + "**"
    case 2: return "_" + inline(depth + 1) + "_"
    case 3: return "`" + word() + "`"
    case 4: return "[" + inline(depth + 1) + "](" + url() + (chance(2) ? " \"a & 'b' <c>\"" : "") + ")"
    case 5: return "![" + inline(depth + 1) + "](" + url() + ")"
    case 6: return "[ref]"
    case 7: return "[" + word() + "][Ref]"
    case 8: return "<https://example.org/?a=b&c=d>"
    case 9: return ["<b>", "</b>", "<!-- x -->", "<a href=\"x\">", "<br/>"].randomElement(using: &random) ?? ""
    case 10:
      return ["&amp;", "&copy;", "&#35;", "&#xFFFE;", "&nope;", "&#0;", "&quot;", "&ngE;"].randomElement(using: &random)
        ?? ""
    case 11: return "\\" + (["*", "#", "&", "<", "a", "\\", "\n"].randomElement(using: &random) ?? "")
    case 12: return chance(2) ? "  \n" : "\n"
    default: return word()
    }
  }

  private mutating func url() -> String {
    [
      "/a", "<a b>", "x.md#y", "https://e.org/?q=1&r='2'", "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x",
      "data:image/png;base64,x", "é\"<>", "vbscript:x", "", "a(b)c", "file:///x", "%20%zz", "&#106;avascript:x",
    ].randomElement(using: &random) ?? ""
  }

  private mutating func word() -> String {
    [
      "skin", "it's", "\"quoted\"", "a--b", "x...", "<", ">", "&", "é", "👩🏽‍⚕️", "a_b_c", "2*3", "…", "<\u{0301}",
      "\u{0600}<x",
      "1986.", "tab\there", "café", "[", "]", "!", "`", "**", "_", "\u{00A0}", "5 µg", "---", "~~x~~", "|a|", "don't",
    ].randomElement(using: &random) ?? ""
  }

  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 1...n, using: &random) == 1 }

  /// Some characters lost, doubled or put elsewhere.
  private mutating func mutated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) where !scalars.isEmpty {
      let index = Int.random(in: scalars.indices, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(scalars[Int.random(in: scalars.indices, using: &random)], at: index)
      default:
        scalars.insert(contentsOf: Array("\n\t >-*`[<&\\".unicodeScalars).shuffled(using: &random).prefix(2), at: index)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
