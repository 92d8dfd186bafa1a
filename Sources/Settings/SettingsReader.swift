public import Values
public import Diagnostics

/// Reads typed values out of settings, and keeps what is wrong with them.
public struct SettingsReader {
  /// The file, for diagnostics.
  public let path: String
  /// What was wrong so far.
  public private(set) var diagnostics: [Diagnostic] = []

  /// How many of them are errors.
  public private(set) var errorCount = 0

  /// Begins to read a file.
  public init(path: String) { self.path = path }

  /// Where the first space after a colon is missing: YAML takes the lines from there on for one text.
  private var missingSpace: ByteRange?

  /// What was found, and the problems of syntax that don't follow from it.
  ///
  /// - Parameter syntax: What the YAML parser has found.
  public func diagnostics(after syntax: [Diagnostic]) -> [Diagnostic] {
    guard missingSpace != nil else { return syntax + diagnostics }
    return syntax.filter { $0.severity != .error } + diagnostics
  }

  /// Reports a problem.
  public mutating func report(
    _ range: ByteRange, _ message: String, hint: String? = nil, severity: Severity = .error, rule: Rule = .frontMatter
  ) {
    if severity == .error { errorCount += 1 }
    diagnostics.append(Diagnostic(severity, rule, range.location(in: path), message, hint: hint))
  }

  /// Fills a value from a map, key by key; a key that is not in the list is an error.
  ///
  /// - Parameter meanings: What to say of keys that other programs know, by their lower-case names.
  public mutating func fill<Target>(
    _ target: inout Target, from node: SettingsNode, keys: [SettingsKey<Target>], name: String? = nil,
    meanings: [String: String] = [:]
  ) {
    if node.isRefused { return }
    guard case .map(let entries) = node.content else {
      if case .scalar(let text, isQuoted: false) = node.content,
        let key = keys.first(where: { text.utf8.starts(with: ($0.name + ":").utf8) })
      {
        if missingSpace == nil { missingSpace = node.range }
        if text.utf8.starts(with: (key.name + ":\u{A0}").utf8) {
          return report(node.range, YAMLProblem.noBreakSpace.message, hint: YAMLProblem.noBreakSpace.hint)
        }
        return report(
          node.range, "add a space after the colon",
          hint: "write '\(key.name): …', with a space after each colon")
      }
      return report(
        node.range,
        name.map { "'\($0)' must be a map of keys, not \(node.kindWords)" }
          ?? "there must be lines of the form 'key: value' here, not \(node.kindWords)",
        hint: (name == nil ? "" : "write { \(keys.prefix(2).map { $0.name + ": …" }.joined(separator: ", ")) }; ")
          + "known keys: " + keys.map(\.name).joined(separator: ", "))
    }
    for (number, (keyNode, value)) in entries.enumerated() {
      guard case .scalar(let name, _) = keyNode.content else { continue }
      // By index: copies of keys would count references that all threads share.
      guard let index = keys.indices.first(where: { keys[$0].name == name }) else {
        if value.isUnwritten, number > 0, Self.keyWithoutColon(name, in: keys.map(\.name)) == nil {
          let before = entries[number - 1]
          // The rest of a text with several commas was told with its first part.
          if before.value.isUnwritten { continue }
          let rest = entries[number...].prefix { $0.value.isUnwritten }.map(\.key)
          if reportComma(rest, after: before) { continue }
        }
        reportUnknown(name, keyNode.range, keys.map(\.name), meanings)
        continue
      }
      if !value.isRefused { keys[index].read(&target, value, &self) }
    }
  }

  private mutating func reportUnknown(
    _ name: String, _ range: ByteRange, _ known: [String], _ meanings: [String: String]
  ) {
    if let hint = meanings[name.lowercased()] {
      return report(range, "there is no key '\(name)'", hint: hint)
    }
    if let key = Self.keyWithoutColon(name, in: known) {
      report(
        range, "there is no colon after '\(key)'",
        hint: "write '\(key): …', with quotes around a text that contains a colon")
    } else {
      report(range, "there is no key '\(name)'", hint: Spelling.hint(for: name, in: known))
    }
  }

  /// The key that an unknown one was probably meant to be: it is misspelt, or its colon is missing.
  public static func meantKey(_ name: String, in known: [String]) -> String? {
    keyWithoutColon(name, in: known) ?? Spelling.nearest(to: name, in: known)
  }

  /// The key at the begin of `title Risks: what to know`, which YAML reads as the key `title Risks`.
  private static func keyWithoutColon(_ name: String, in known: [String]) -> String? {
    known.first { name.utf8.starts(with: ($0 + " ").utf8) }
  }

  // MARK: Types

  /// A text that is not empty.
  public mutating func string(_ node: SettingsNode, _ name: String) -> String? {
    guard case .scalar(let text, _) = node.content else {
      let isMap = if case .map = node.content { true } else { false }
      report(
        node.range, "'\(name)' must be a text, not \(node.kindWords)",
        hint: isMap ? "put quotes around a text with a colon: \"…: …\"" : nil)
      return nil
    }
    let isPlain = text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
    if !isPlain, let control = text.unicodeScalars.first(where: Self.isForbidden) {
      let digits = String(control.value, radix: 16, uppercase: true)
      report(
        node.range, "'\(name)' contains the character U+\(digits), which can't be used in a page", hint: "delete it")
      return nil
    }
    if !isPlain, let turning = text.unicodeScalars.first(where: InvisibleCharacter.turnsText) {
      report(
        node.range,
        "'\(name)' contains an invisible character that turns the text around: \(InvisibleCharacter.name(turning))",
        hint: "delete it, or type the text again")
      return nil
    }
    if isPlain ? text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) : !InvisibleCharacter.hasVisible(text) {
      report(node.range, "'\(name)' is empty", hint: Self.hintForEmpty[name] ?? "write a value, or delete the line")
      return nil
    }
    return text
  }

  /// A text for readers, on one line; marks of Markdown and HTML in it are reported, because it is shown as it is.
  ///
  /// - Parameter mayNameValues: Whether values of the clinic, such as {phone}, are put in place where it is shown.
  public mutating func text(_ node: SettingsNode, _ name: String, mayNameValues: Bool = false) -> String? {
    guard let text = string(node, name).map(PlainText.oneLine) else { return nil }
    if let markup = PlainText.markup(in: text) {
      report(
        node.range, "'\(name)' is plain text, so readers would see these marks: \(markup.shown)", hint: markup.hint,
        severity: .warning)
    } else if !mayNameValues, !Self.namesValues.contains(name), let value = Self.namedValue(in: text) {
      report(
        node.range, "'\(name)' is plain text, so readers would see '\(value)'",
        hint: "write the words themselves; \(value) works in the text of a page, in key points and in captions",
        severity: .warning)
    }
    return text
  }

  /// The keys whose texts may name values of the clinic.
  private static let namesValues: Set<String> = ["keyPoints", "caption"]

  private static func namedValue(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let bytes = Array(text.utf8)
    var start = 0
    while let place = NamedValues.next(in: bytes, start..<bytes.count) {
      if NamedValues.isName(place.name) { return "{\(place.name)}" }
      start = place.range.upperBound
    }
    return nil
  }

  /// What to write into a key that has nothing: of those that a page needs, removing the key would be another error.
  private static let hintForEmpty = [
    "title": "write the title that readers see", "summary": "write one or two sentences that say what the page tells",
    "name": "write the name that readers see",
  ]

  /// Control characters, which YAML's escapes can write, and the noncharacters that HTML and XML forbid.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" && scalar != "\r"
    return isControl || scalar.properties.isNoncharacterCodePoint
  }

  /// `true` or `false`.
  public mutating func bool(_ node: SettingsNode, _ name: String, hint: String? = nil) -> Bool? {
    if case .scalar(let text, isQuoted: false) = node.content {
      // YAML's core schema knows three spellings of each (YAML 1.2.2, 10.3.2).
      if ["true", "True", "TRUE"].contains(text) { return true }
      if ["false", "False", "FALSE"].contains(text) { return false }
    }
    var words = hint ?? "write '\(name): true' or '\(name): false'"
    if case .scalar(let text, isQuoted: true) = node.content, ["true", "false"].contains(text.lowercased()) {
      words = "write '\(name): \(text.lowercased())', without quotes"
    }
    report(node.range, "'\(name)' must be true or false", hint: words)
    return nil
  }

  /// A whole number below a thousand million.
  public mutating func integer(_ node: SettingsNode, _ name: String) -> Int? {
    if case .scalar(let text, isQuoted: false) = node.content, let number = Int(text), number.magnitude < 1_000_000_000
    {
      return number
    }
    report(node.range, "'\(name)' must be a whole number", hint: "write it in digits, such as '\(name): 3'")
    return nil
  }

  /// A day, as in `2026-03-02`.
  public mutating func day(_ node: SettingsNode, _ name: String) -> Day? {
    guard case .scalar(let text, _) = node.content else {
      report(node.range, "'\(name)' must be a date, not \(node.kindWords)")
      return nil
    }
    if let day = Day(iso: text) { return day }
    report(
      node.range, "'\(name)' is not a date: '\(text)'",
      hint: Self.lastDay(ofMonthIn: text).map { "that month has \($0) days" }
        ?? WrittenDay.reading(of: text).map { "write \($0.iso)" }
        ?? "write year-month-day, for example 2026-03-02")
    return nil
  }

  /// The length of the month that a text of the form `2026-11-31` names; nil for other texts.
  private static func lastDay(ofMonthIn text: String) -> Int? {
    guard text.utf8.count == 10, text.utf8.suffix(2).allSatisfy(\.isASCIIDigit),
      text.utf8.suffix(2).contains(where: { $0 != 0x30 })
    else { return nil }
    let month = text.utf8.prefix(8)
    return [31, 30, 29, 28].first { Day(iso: String(Substring(month)) + String($0)) != nil }
  }

  /// A list of texts.
  public mutating func strings(
    _ node: SettingsNode, _ name: String, areTexts: Bool = false
  ) -> [Located<String>]? {
    guard case .list(let items) = node.content else {
      report(
        node.range, "'\(name)' must be a list, not \(node.kindWords)",
        hint: areTexts && node.hasSpace
          ? "write each on a line of its own that begins with '- '" : "write it as [one, two]")
      return nil
    }
    if areTexts { reportCutSentence(in: items) }
    return items.compactMap { item in
      (areTexts ? text(item, name) : string(item, name)).map { Located(value: $0, range: item.range) }
    }
  }

  /// One of some words.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: SettingsNode, _ name: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = string(node, name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(
      node.range, "'\(text)' isn't a value of '\(name)'",
      hint: Spelling.nearest(to: text, in: known).map { "did you mean '\($0)'?" } ?? "known: "
        + known.joined(separator: ", "))
    return nil
  }

  /// A telephone number, as it is written.
  public mutating func telephone(_ node: SettingsNode, _ name: String) -> String? {
    guard let text = string(node, name) else { return nil }
    if TelephoneNumber(text) != nil { return text }
    report(
      node.range, "'\(name)' must be one telephone number: '\(text)'",
      hint: "write it in digits, such as '+1 555 010 0199' or '020 7946 0100 ext. 9'; words belong in the text")
    return nil
  }

  /// An absolute `https` URL (or `http`, with a warning).
  public mutating func url(_ node: SettingsNode, _ name: String) -> String? {
    guard let text = string(node, name) else { return nil }
    let scheme = URLPolicy.scheme(of: text.utf8)
    if case .named(let known) = scheme, known == "https" || known == "http",
      let problem = OutsideAddress.problem(in: text, scheme: known)
    {
      report(node.range, problem.message, hint: problem.hint)
      return nil
    }
    switch scheme {
    case .named("https"): return text
    case .named("http"):
      report(
        node.range, "'\(name)' is not encrypted: '\(text)'", hint: "use https if the site has it", severity: .warning)
      return text
    default:
      report(node.range, "'\(name)' must be a web address: '\(text)'", hint: "for example https://www.example.org/")
      return nil
    }
  }
}
