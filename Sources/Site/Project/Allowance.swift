public import Diagnostics
internal import Settings
internal import Values

/// A host that templates may load from, and why: an entry of `allow:` in `site.yaml`.
public struct Allowance: Sendable {
  /// The host, or `inline` for code in pages.
  public var host: String?
  /// The file that may; nil for all.
  public var file: String?
  /// Why, for whoever reads the settings later.
  public var reason: String?
  /// Where the entry is in `site.yaml`.
  public var range = ByteRange(0..<0)
}

extension Allowance {
  static let keys: [SettingsKey<Self>] = [
    .string("host", \.host), .string("in", \.file), .text("reason", \.reason),
  ]

  /// Whether a text is a host's name, perhaps with a port, or `inline`: it becomes a part of the pages' policy.
  private static func isHost(_ text: String) -> Bool {
    if text == "inline" { return true }
    let name = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    let labels = name[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hasPort = name.count == 1 || (!name[1].isEmpty && name[1].allSatisfy(\.isASCIIDigit))
    return hasPort && labels.count > 1
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") } }
  }

  /// Reads the list.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> [Self] {
    let example = "write allow: [{ host: stats.example, in: Templates/base.html, reason: agreed with … }]"
    return reader.entries(node, "allow", Self(), keys: keys, example: example).map { read, range, isWhole in
      var entry = read
      entry.range = range
      if isWhole, entry.host == nil || entry.reason == nil {
        reader.report(range, "an entry of 'allow' needs 'host' and 'reason'", hint: example)
      }
      if let host = entry.host, !isHost(host) {
        reader.report(
          range, "'\(host)' isn't the name of a host", hint: "write only the host, such as stats.example")
        entry.host = nil
      }
      return entry
    }
  }
}
