import Diagnostics
import Site
import Values

/// What a new project asks about: a question, and what an answer must be.
public struct StarterQuestion: Sendable {
  /// The name of the answer, which is that of its option.
  public let name: String
  /// The question as people read it; empty where nobody is asked.
  public let text: String

  /// All of them, in an order that makes sense to answer.
  ///
  /// - Parameter languages: The languages of the theme.
  public static func all(languages: [String]) -> [StarterQuestion] {
    let form = languages.dropLast().joined(separator: ", ") + " or " + (languages.last ?? "en")
    return [
      StarterQuestion(name: "name", text: "What is the clinic's name?"),
      StarterQuestion(name: "phone", text: "Which number do patients call?"),
      StarterQuestion(name: "country", text: "In which country is it? Two letters, such as US, GB or DE."),
      StarterQuestion(
        name: "language", text: "In which language are the texts? \(form), also with a region, such as en-GB."),
      StarterQuestion(name: "accent", text: "Which colour does it use? # and six digits or letters a to f."),
      StarterQuestion(name: "url", text: ""),
    ]
  }

  /// An answer as it is kept, without what people write around it: spaces, quotation marks, a colour without its `#`.
  public func normalized(_ answer: String) -> String {
    var text = String(answer.trimmingSpaces)
    let isQuoted = text.utf8.count > 1 && text.utf8.first == text.utf8.last
    if isQuoted, text.utf8.first == UInt8(ascii: "\"") || text.utf8.first == UInt8(ascii: "'") {
      text = String(text.dropFirst().dropLast())
    }
    switch name {
    // What people call the country isn't its code.
    case "country": return text.lowercased() == "uk" ? "GB" : text.utf8.count == 2 ? text.uppercased() : text
    case "language": return LanguageNames.code(of: text) ?? text
    case "accent":
      if let named = Color(name: text) { return ThemeColors.nearestReadable(to: named).hexadecimal }
      return Color(hexadecimal: "#" + text) == nil ? text : "#" + text
    default: return text
    }
  }

  /// What is wrong with an answer, and what to answer instead; nil if it can be taken.
  public func problem(with answer: String, languages: [String]) -> String? {
    switch name {
    case "accent" where Color(hexadecimal: answer) == nil:
      return "'\(answer)' isn't a colour. Write # and six digits or letters a to f, such as #0b6e6e."
    case "language" where !languages.contains(LanguageTag.language(of: answer)):
      return "The theme doesn't speak '\(answer)'. Write one of \(languages.joined(separator: ", "))."
    default: break
    }
    guard let error = StarterProject.problem(with: answer, for: name) else { return nil }
    // A setting is named by its key there; here it is the answer.
    let message = error.message.replacing("'\(name)' must", with: "it must")
    return message.prefix(1).uppercased() + message.dropFirst() + "."
      + (error.hint.map { " \($0.prefix(1).uppercased() + $0.dropFirst())." } ?? "")
  }
}
