internal import Settings

/// A strength of the clinic, shown on the home page.
public struct Highlight: Sendable {
  /// The drawings that a highlight can have.
  public enum Icon: String, Sendable, CaseIterable {
    case balance, book, lock, clock, people, heart, shield, chat, star, place
  }
  /// The drawing above its title.
  public var icon: Icon?
  /// Two or three words, and a sentence.
  public var title: String?, text: String?

  private static let most = 4, longestText = 120

  /// Reads the list.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> [Highlight] {
    let example = "write - { icon: book, title: …, text: … }"
    let entries = reader.entries(node, "highlights", Highlight(), keys: keys, example: example)
    if entries.count > most { reader.report(node.range, "'highlights' has at most four entries") }
    return entries.map { highlight, range, isWhole in
      if isWhole, highlight.title == nil || highlight.text == nil || highlight.icon == nil {
        reader.report(range, "a highlight needs an 'icon', a 'title' and a 'text'", hint: example)
      }
      if let text = highlight.text, text.unicodeScalars.count > longestText {
        reader.report(
          range, "the text of this highlight has \(text.unicodeScalars.count) characters, and \(longestText) fit",
          hint: "say it shorter")
      }
      return highlight
    }
  }

  static let keys: [SettingsKey<Highlight>] = [
    SettingsKey("icon") { $0.icon = $2.choice($1, "icon") }, .text("title", \.title), .textWithValues("text", \.text),
  ]
}
