import Foundation
import Diagnostics
import Site

/// A project to begin with, that builds without a warning: its texts say what to write.
public enum StarterProject {
  /// The files of a project, in an order that makes sense to read.
  ///
  /// - Returns: Paths from the project's folder, and contents.
  public static func files(_ answers: StarterAnswers, host: StarterHost) -> [(path: String, bytes: [UInt8])] {
    var files = StarterFiles.files.map { name, base64 in
      // A plugin of the build leaves hidden files alone.
      let path = name == "gitignore" ? ".gitignore" : name
      return (path: path, bytes: filled(decoded(base64), answers))
    }
    if let path = host.path, let file = StarterHosts.files.first(where: { $0.name == host.rawValue + ".yml" }) {
      files.append((path, Array(decoded(file.base64).utf8)))
    }
    return files
  }

  /// The error of the settings in which an answer would result, all others being right.
  static func problem(with answer: String, for name: String) -> Diagnostic? {
    var tried = StarterAnswers()
    tried.set(name, answer)
    let settings = files(tried, host: .none).first { $0.path == SiteSettings.path }
    return settings.flatMap { SiteSettings.parse($0.bytes).diagnostics.first { $0.severity == .error } }
  }

  static func decoded(_ base64: String) -> String {
    String(decoding: Data(base64Encoded: base64) ?? Data(), as: UTF8.self)
  }

  /// A text with the answers in place of their names in double braces. What an answer contains is left as it is.
  private static func filled(_ text: String, _ answers: StarterAnswers) -> [UInt8] {
    var values = Dictionary(uniqueKeysWithValues: answers.byName.map { ($0.name, YAMLText.quoted($0.value)) })
    let texts = StarterTexts.of(answers.language)
    values["description"] = YAMLText.quoted(texts.description)
    values["disclaimer"] = YAMLText.quoted(texts.disclaimer)
    values["title"] = YAMLText.quoted(answers.name)
    // A heading of Markdown is one line, in which nothing must become markup.
    let heading = answers.name.split(whereSeparator: \.isNewline).joined(separator: " ")
    values["heading"] = heading.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? "\\\($0)" : String($0) }
      .joined()
    let parts = text.components(separatedBy: "{{")
    return Array(
      parts.dropFirst().reduce(into: parts[0]) { result, part in
        let end = part.range(of: "}}")
        if let end, let value = values[String(part[..<end.lowerBound])] {
          result += value + part[end.upperBound...]
        } else {
          result += "{{" + part
        }
      }.utf8)
  }
}

extension StarterAnswers {
  /// Sets an answer by its name.
  public mutating func set(_ name: String, _ value: String) {
    switch name {
    case "name": self.name = value
    case "url": url = value
    case "phone": phone = value
    case "country": country = value
    case "language": language = value
    case "accent": accent = value
    default: break
    }
  }
}
