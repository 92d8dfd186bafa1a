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
    ("sendBeacon", "sends something about readers"), ("XMLHttpRequest", "sends something while people read"),
    ("WebSocket", "sends something while people read"), ("EventSource", "sends something while people read"),
    ("fetch", "sends something while people read"), ("geolocation", "asks where readers are"),
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
      for (name, range) in Self.names(in: script.bytes) {
        guard let found = Self.words.first(where: { $0.word == name }), seen.insert(name).inserted else { continue }
        findings.append(
          Diagnostic(
            severity, Check.scriptStorage.rule, SourceLocation(path: script.path, range),
            "this script \(found.what): '\(name)'",
            hint:
              "leave it out; where it must stay, say so in your privacy notice, and switch this rule off in site.yaml"
          ))
      }
    }
  }

  /// The names in a script, without those in comments.
  private static func names(in script: [UInt8]) -> [(name: String, range: Range<Int>)] {
    var found: [(name: String, range: Range<Int>)] = []
    var index = 0
    while index < script.count {
      let next = index + 1 < script.count ? script[index + 1] : 0
      if script[index] == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
        index = script[index...].firstIndex(of: 0x0A) ?? script.count
      } else if script[index] == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        index += 2
        while index < script.count, !script[index...].starts(with: "*/".utf8) { index += 1 }
      } else if isNamePart(script[index]) {
        let start = index
        while index < script.count, isNamePart(script[index]) { index += 1 }
        found.append((String(decoding: script[start..<index], as: UTF8.self), start..<index))
      } else {
        index += 1
      }
    }
    return found
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }
}
