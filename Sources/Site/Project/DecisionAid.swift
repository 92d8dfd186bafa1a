internal import Diagnostics
public import Settings
internal import Values

/// Options side by side, so that a patient can weigh them: `decision` in front matter.
public struct DecisionAid: Sendable {
  /// Something that can be done, or left.
  public struct Option: Sendable {
    /// What it is called, and what it means in a sentence.
    public var name: String?, text: String?
    /// The path of the page about it.
    public var page: Located<String>?
  }

  /// What can be said of each option.
  public struct Row: Sendable {
    /// What it is about.
    public var title: String?
    /// What is said of each, in the order of the options.
    public var answers: [Located<String>] = []
    /// Where it is written.
    var range: ByteRange?
  }

  /// Of how many people out of 100 something is true, for each option.
  public struct Chance: Sendable {
    /// What happens to them.
    public var title: String?
    /// The numbers in the order of the options, 0 to 100; nil where nobody knows.
    public var outOf100: [Int?] = []
    /// The id of the source.
    public var source: Located<String>?
    /// Where it is written.
    var range: ByteRange?
  }

  /// What is to be decided.
  public var question: String?
  /// What can be done.
  public var options: [Option] = []
  /// What can be said of each.
  public var compare: [Row] = []
  /// How many people out of 100.
  public var chances: [Chance] = []
  /// What may matter to a patient, to be ticked.
  public var matters: [Located<String>] = []

  private static let most = 4

  /// What readers read of it, besides what they may wish.
  public var said: [String] {
    [question].compactMap(\.self) + options.flatMap { [$0.name, $0.text].compactMap(\.self) }
      + compare.flatMap { [$0.title].compactMap(\.self) + $0.answers.map(\.value) } + chances.compactMap(\.title)
  }

  /// What readers read of it.
  public var spoken: [String] { said + matters.map(\.value) }

  private static let example =
    "write decision: { question: …, options: [{ name: No treatment, text: … }, { name: …, text: … }], "
    + "compare: [{ title: Visits, answers: [none, 3] }] }"

  /// Reads it.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> DecisionAid? {
    var aid = DecisionAid()
    guard reader.fillsWhole(&aid, from: node, keys: keys, name: "decision") else { return nil }
    if aid.question == nil { reader.report(node.range, "'decision' has no 'question'", hint: example) }
    guard (2...most).contains(aid.options.count) else {
      reader.report(
        node.range,
        "'decision' has \(aid.options.count == 1 ? "one option" : "\(aid.options.count) options"); "
          + "two to four can be compared", hint: example)
      return nil
    }
    func check(_ title: String?, _ count: Int, _ key: String, _ range: ByteRange?) {
      if count == aid.options.count { return }
      reader.report(
        range ?? node.range,
        "'\(title ?? key)' has \(count) value\(count == 1 ? "" : "s") for \(aid.options.count) options",
        hint: "write one for each option, in their order")
    }
    for row in aid.compare { check(row.title, row.answers.count, "compare", row.range) }
    for chance in aid.chances {
      check(chance.title, chance.outOf100.count, "chances", chance.range)
      if chance.source == nil {
        reader.report(
          chance.range ?? node.range, "'\(chance.title ?? "chances")' doesn't say where the numbers come from",
          hint: "name the source in 'references', and its id here: source: …")
      }
    }
    return aid
  }

  private static let keys: [SettingsKey<DecisionAid>] = [
    .text("question", \.question), .texts("matters", \.matters),
    SettingsKey("options") {
      $0.options = $2.entries($1, "options", Option(), keys: Option.keys, example: example).map(\.value)
    },
    SettingsKey("compare") {
      $0.compare = $2.entries($1, "compare", Row(), keys: Row.keys, example: example).map { read in
        var row = read.value
        row.range = read.range
        return row
      }
    },
    SettingsKey("chances") {
      $0.chances = $2.entries($1, "chances", Chance(), keys: Chance.keys, example: example).map { read in
        var chance = read.value
        chance.range = read.range
        return chance
      }
    },
  ]
}

extension DecisionAid.Option {
  fileprivate static let keys: [SettingsKey<Self>] = [
    .text("name", \.name), .text("text", \.text), .located("page", \.page),
  ]
}

extension DecisionAid.Row {
  fileprivate static let keys: [SettingsKey<Self>] = [.text("title", \.title), .texts("answers", \.answers)]
}

extension DecisionAid.Chance {
  fileprivate static let keys: [SettingsKey<Self>] = [
    .text("title", \.title), .located("source", \.source),
    SettingsKey("outOf100") { chance, node, reader in
      guard case .list(let items) = node.content else {
        return reader.report(
          node.range, "'outOf100' must be a list, not \(node.kindWords)",
          hint: "write one number for each option: [5, 60]; 'unknown' where nobody knows")
      }
      chance.outOf100 = items.map { item in
        if case .scalar("unknown", _) = item.content { return nil }
        if case .scalar(let text, _) = item.content, let number = Int(text), (0...100).contains(number) {
          return number
        }
        reader.report(
          item.range, "'outOf100' needs whole numbers from 0 to 100",
          hint: "of how many people out of 100 is it true? write [5, 60]; 'unknown' where nobody knows")
        return nil
      }
    },
  ]
}
