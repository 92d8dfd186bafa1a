public import Diagnostics
internal import Foundation
internal import Values

/// What was found in an old site and is not to be told again: `.sitegen-baseline.json`.
///
/// A finding is known by its page, its rule and a hash of its sentence, or of its message: moving it wakes nothing, changing the sentence does.
public struct Baseline: Sendable {
  /// The file's name, in the project's folder.
  public static let name = ".sitegen-baseline.json"

  /// Why a file can't be used.
  public struct Problem: Error {
    /// What is wrong.
    public var message: String
  }

  private struct Entry: Codable, Hashable {
    var page: String, rule: String, sentence: String
  }
  private struct File: Codable {
    var version: Int
    var findings: [Entry]
  }
  private var counts: [Entry: Int] = [:]

  /// The version of the file's form.
  private static let version = 1

  /// A baseline without findings.
  public init() {}

  /// Makes a baseline of what is found.
  public init(of findings: [Diagnostic]) { for finding in findings { counts[Self.entry(finding), default: 0] += 1 } }

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Problem) {
    struct Head: Decodable { var version: Int? }
    let data = Data(bytes)
    guard let head = try? JSONDecoder().decode(Head.self, from: data), let version = head.version else {
      throw Problem(message: "\(Self.name) can't be read; write it anew with 'sitegen check --write-baseline'")
    }
    guard version == Self.version, let file = try? JSONDecoder().decode(File.self, from: data) else {
      throw Problem(
        message:
          "\(Self.name) was written by another version of sitegen; write it anew with 'sitegen check --write-baseline'")
    }
    for entry in file.findings { counts[entry, default: 0] += 1 }
  }

  /// The file.
  public func bytes() throws -> [UInt8] {
    let entries = counts.flatMap { entry, count in Array(repeating: entry, count: count) }.sorted {
      ($0.page, $0.rule, $0.sentence) < ($1.page, $1.rule, $1.sentence)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(File(version: Self.version, findings: entries))) + [UInt8(ascii: "\n")]
  }

  /// How many findings it has.
  public var count: Int { counts.values.reduce(0, +) }

  /// The findings that it doesn't have.
  public func new(_ findings: [Diagnostic]) -> [Diagnostic] {
    if counts.isEmpty { return findings }
    var left = counts
    return findings.filter { finding in
      guard let count = left[Self.entry(finding)], count > 0 else { return true }
      left[Self.entry(finding)] = count - 1
      return false
    }
  }

  private static func entry(_ finding: Diagnostic) -> Entry {
    // What is wrong with a page as a whole is known by its message, whatever the figures in it are.
    let text = finding.excerpt.map(Prose.plain) ?? Prose.plain(finding.message.filter { !$0.isNumber })
    return Entry(
      page: finding.location.path, rule: finding.rule.id,
      sentence: String(SHA256.hexadecimal(Array(text.utf8)).prefix(16)))
  }
}
