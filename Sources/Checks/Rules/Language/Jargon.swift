internal import Foundation

/// A medical word, and what patients say.
struct Jargon: Sendable {
  /// Its forms, as phrases.
  let phrases: [String]
  /// The word itself.
  let name: String
  /// What patients say.
  let plain: String
  /// Whether it may stay where it is explained; a word that is only longer needs no explanation, but a shorter one.
  let isTerm: Bool

  /// All words of the list.
  static let all: [Jargon] = {
    let base64 = CheckWords.files.first { $0.name == "jargon.txt" }?.base64 ?? ""
    let text = String(decoding: Data(base64Encoded: base64) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { return nil }
      let names = fields[1].split(separator: "|").map(String.init)
      return Jargon(phrases: names.map(phrase), name: names[0], plain: fields[2], isTerm: fields[0] == "term")
    }
  }()

  /// Any form of a single word; several words as they are.
  private static func phrase(_ name: String) -> String {
    name.contains(" ") || name.contains("-") ? name.replacingOccurrences(of: "-", with: " ") : "~\(name)"
  }
}
