internal import Values
public import Diagnostics

/// What a project's own scripts do with readers' data.
public struct ScriptCheck: Sendable {
  /// The findings, each word once in a script.
  public private(set) var findings: [Diagnostic] = []

  /// What keeps something in readers' browsers, and what sends something.
  private static let words: [(word: String, what: String)] = [
    ("localStorage", "keeps something in readers' browsers"),
    ("sessionStorage", "keeps something in readers' browsers"),
    ("indexedDB", "keeps something in readers' browsers"), ("openDatabase", "keeps something in readers' browsers"),
    ("cookie", "sets or reads cookies"), ("cookieStore", "sets or reads cookies"),
    ("sendBeacon", "sends something about readers"), ("WebSocket", "sends something while people read"),
    ("geolocation", "asks where readers are"),
    ("fingerprint", "tells readers apart"), ("dataLayer", "belongs to a tool that follows readers"),
    ("gtag", "belongs to a tool that follows readers"), ("fbq", "belongs to a tool that follows readers"),
  ]

  /// Looks at scripts.
  ///
  /// - Parameter scripts: The project's own ones, with the paths that people see.
  public init(_ scripts: [(path: String, bytes: [UInt8])], _ checker: Checker) {
    guard let severity = checker.policy.severity(of: .scriptStorage, nil) else { return }
    for script in scripts {
      var seen: Set<String> = []
      for token in Self.tokens(in: script.bytes) {
        let text = String(decoding: script.bytes[token.range], as: UTF8.self)
        guard let what = Self.what(text, token.isText), seen.insert(text).inserted else { continue }
        findings.append(
          Diagnostic(
            severity, Check.scriptStorage.rule, SourceLocation(path: script.path, token.range),
            "this script \(what): '\(text.prefix(60))'",
            hint:
              "leave it out; where it must stay, say so in your privacy notice, and switch this rule off in site.yaml"
          ))
      }
    }
  }

  /// What a word or a text of a script does; nil for one that does nothing to readers.
  private static func what(_ text: String, _ isText: Bool) -> String? {
    if isText {
      let isAddress = ["http://", "https://", "//", "ws://", "wss://"].contains { text.hasPrefix($0) }
      // The names of XML's vocabularies are no addresses that anybody asks.
      return isAddress && !text.contains("www.w3.org/") ? "asks another host" : nil
    }
    return words.first { $0.word == text }?.what
  }

  // MARK: Reading

  /// A name, or a text without its quotation marks.
  private struct Token {
    var range: Range<Int>
    var isText: Bool
  }

  /// The names and texts of a script, without those in comments.
  private static func tokens(in script: [UInt8]) -> [Token] {
    var found: [Token] = []
    var index = 0
    while index < script.count {
      let (byte, next) = (script[index], index + 1 < script.count ? script[index + 1] : 0)
      if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
        index = script[index...].firstIndex(of: 0x0A) ?? script.count
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        index += 2
        while index < script.count, !script[index...].starts(with: "*/".utf8) { index += 1 }
        index += 2
      } else if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")].contains(byte) {
        let end = textEnd(in: script, from: index)
        found.append(Token(range: index + 1..<end, isText: true))
        // What is inside a template may be code.
        if byte == UInt8(ascii: "`") { found += names(in: script, index + 1..<end) }
        index = end + 1
      } else if isNamePart(byte) {
        let names = names(in: script, index..<script.count, limit: 1)
        found += names
        index = names.first?.range.upperBound ?? index + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where a text ends that begins with a quotation mark: at the next one, or at the line's end where there is none.
  private static func textEnd(in script: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < script.count, script[index] != script[start] {
      if script[index] == 0x0A, script[start] != UInt8(ascii: "`") { return index }
      index += script[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, script.count)
  }

  private static func names(in script: [UInt8], _ range: Range<Int>, limit: Int = .max) -> [Token] {
    var found: [Token] = []
    var index = range.lowerBound
    while index < range.upperBound, found.count < limit {
      let start = index
      while index < range.upperBound, isNamePart(script[index]) { index += 1 }
      if index > start { found.append(Token(range: start..<index, isText: false)) } else { index += 1 }
    }
    return found
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }
}
