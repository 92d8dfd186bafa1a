internal import Settings
public import Diagnostics

/// What a clinic says of a topic that its pages name in `tags`: an entry of `Content/tags.yaml`, such as
/// `pain: { title: Pain and numbing, summary: …, order: 2 }`.
public struct Topic: Sendable {
  /// The topic as pages write it.
  let name: Located<String>
  /// What readers see instead.
  private(set) var title: Located<String>?
  /// What its pages are about, in one or two sentences.
  private(set) var summary: String?
  /// Its place in the list of topics: the least comes first, those without one come last.
  private(set) var order: Int?

  /// The path inside `Content/` of the file.
  public static let fileName = "tags.yaml"
  /// The path that people see.
  public static let file = PageSource.folder + fileName

  /// Reads the file.
  public static func parse(_ bytes: [UInt8]) -> (topics: [Topic], diagnostics: [Diagnostic]) {
    var (entries, reader, syntax) = SettingsReader.namedEntries(
      of: bytes, path: file, "topics", Topic(name: Located(value: "", range: ByteRange(0..<0))), keys: keys,
      example: "write 'pain: { title: Pain and numbing, summary: What may hurt, and what helps. }'")
    var names: [String: String] = [:]
    let topics = entries.map { entry in
      let name = entry.name
      let key = TopicName.key(of: name.value)
      if key.isEmpty {
        reader.report(name.range, "this topic has no letters: '\(name.value)'", hint: "name it with words")
      } else if let other = names.updateValue(name.value, forKey: key) {
        reader.report(
          name.range, "'\(name.value)' and '\(other)' are one topic", hint: "write one entry instead of the two")
      }
      return Topic(name: name, title: entry.value.title, summary: entry.value.summary, order: entry.value.order)
    }
    return (topics, reader.diagnostics(after: syntax))
  }

  private static let keys: [SettingsKey<Topic>] = [
    SettingsKey("title") { topic, node, reader in
      topic.title = reader.text(node, "title").map { Located(value: $0, range: node.range) }
    },
    .text("summary", \.summary), .integer("order", \.order),
  ]
}
