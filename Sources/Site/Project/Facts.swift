public import Settings
internal import Values

/// What patients want to know first of a treatment, in a few words each: `facts` in front matter.
public struct Facts: Sendable {
  /// How good the evidence is.
  public enum Evidence: String, Sendable, CaseIterable { case strong, some, weak, none }

  /// Who should not have a treatment.
  public struct NotFor: Sendable {
    /// The most frequent reasons.
    public var list: [Located<String>] = []
    /// The heading that names them all: the path of a page with `#` and the heading's id.
    public var more: Located<String>?
  }

  /// How long it takes, what may be felt, days off, when change shows, how many visits, how long it lasts, who does it.
  public var time: Located<String>?, pain: Located<String>?, daysOff: Located<String>?, shows: Located<String>?
  public var visits: Located<String>?, lasts: Located<String>?, doneBy: Located<String>?
  /// What it costs: the id of a price in `Content/prices.yaml`.
  public var priceFrom: Located<String>?
  /// How good the evidence is.
  public var evidence: Evidence?
  /// Who should not have it.
  public var notFor: NotFor?

  /// Facts that say nothing.
  public init() {}

  /// The longest text of one, in characters: more doesn't fit into its cell.
  static let longest = 60

  /// Its texts with their places.
  public var located: [Located<String>] { [time, pain, daysOff, shows, visits, lasts, doneBy].compactMap(\.self) }

  /// The notes that its texts cite, `[^id]`, and where each is written.
  public var citations: [Located<String>] {
    located.flatMap { text in
      Self.citations(in: text.value).map { Located(value: $0.name, range: text.range) }
    }
  }

  /// What readers read of it besides labels, with its places.
  public var spoken: [Located<String>] { located + (notFor?.list ?? []) }

  /// A text with spaces where it has citations, so that each byte stays in its place.
  public static func withoutCitations(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for citation in citations(in: text) { for index in citation.range { bytes[index] = UInt8(ascii: " ") } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The citations of a text: the name of each, and its place in the text's UTF-8 bytes.
  public static func citations(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var (found, index): ([(name: String, range: Range<Int>)], Int) = ([], 0)
    while index + 3 < bytes.count {
      guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^"),
        let close = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: "]")), close > index + 2
      else {
        index += 1
        continue
      }
      found.append((String(decoding: bytes[(index + 2)..<close], as: UTF8.self), index..<close + 1))
      index = close + 1
    }
    return found
  }

  /// The texts in the order in which they are shown, with the words that label them.
  public var texts: [(label: String, text: String)] {
    [
      ("factTime", time), ("factPain", pain), ("factDaysOff", daysOff), ("factShows", shows), ("factVisits", visits),
      ("factLasts", lasts), ("factDoneBy", doneBy),
    ].compactMap { label, text in text.map { (label, $0.value) } }
  }
}

extension Facts {
  static let keys: [SettingsKey<Facts>] = [
    short("time", \.time), short("pain", \.pain), short("daysOff", \.daysOff), short("shows", \.shows),
    short("visits", \.visits), short("lasts", \.lasts), short("doneBy", \.doneBy),
    SettingsKey("priceFrom") { facts, node, reader in
      guard let id = reader.string(node, "priceFrom") else { return }
      if id.utf8.allSatisfy({ !$0.isASCIILetter }) {
        return reader.report(
          node.range, "'priceFrom' is the id of a price in Content/prices.yaml, not the amount: '\(id)'",
          hint: "write the price there, once for all pages, and its id here: priceFrom: crown")
      }
      facts.priceFrom = Located(value: id, range: node.range)
    },
    SettingsKey("evidence") { $0.evidence = $2.choice($1, "evidence") },
    SettingsKey("notFor") { facts, node, reader in
      var notFor = NotFor()
      let isWhole = reader.fillsWhole(&notFor, from: node, keys: NotFor.keys, name: "notFor")
      facts.notFor = notFor
      guard isWhole else { return }
      if notFor.list.isEmpty {
        reader.report(
          node.range, "'notFor' names nobody", hint: "write list: [pregnancy, …] with the most frequent reasons")
      }
      if notFor.more == nil {
        reader.report(
          node.range, "'notFor' doesn't say where all reasons are",
          hint: "write more: risks.md#who-should-wait, the page and the heading that name them all")
      }
    },
  ]

  /// A text of at most `longest` characters.
  private static func short(
    _ name: String, _ path: any WritableKeyPath<Facts, Located<String>?> & Sendable
  ) -> SettingsKey<Facts> {
    SettingsKey(name) { facts, node, reader in
      guard let text = reader.string(node, name) else { return }
      if text.unicodeScalars.count > longest {
        reader.report(
          node.range, "'\(name)' has \(text.unicodeScalars.count) characters, and \(longest) fit",
          hint: "say it shorter here, and in full in the text")
      }
      facts[keyPath: path] = Located(value: text, range: node.range)
    }
  }
}

extension Facts.NotFor {
  static let keys: [SettingsKey<Self>] = [.texts("list", \.list), .located("more", \.more)]
}
