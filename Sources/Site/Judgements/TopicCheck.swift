internal import Diagnostics
internal import Settings
internal import Values

/// Judges what `tags.yaml` says of topics.
enum TopicCheck {
  /// What is wrong with it.
  ///
  /// - Parameters:
  ///   - sources: All pages, also those that aren't published yet.
  ///   - tags: The topics of pages that are.
  ///   - areAllRead: Whether no page has front matter that can't be read: it may have the topics that no other has.
  static func problems(of topics: [Topic], in sources: [PageSource], _ tags: [Tag], areAllRead: Bool) -> [Diagnostic] {
    if topics.isEmpty { return [] }
    let written = Set(sources.lazy.flatMap { $0.frontMatter.tags.map(\.value) })
    let used = Set(written.map(TopicName.key))
    // A topic without letters, and one that is there twice, were reported when the file was read.
    var listed: Set<String> = [""]
    let once = topics.filter { listed.insert(TopicName.key(of: $0.name.value)).inserted }
    let others = written.filter { !listed.contains(TopicName.key(of: $0)) }
    let unused = once.filter { areAllRead && !used.contains(TopicName.key(of: $0.name.value)) }.map { topic in
      let near = Spelling.nearest(to: topic.name.value, in: others)
      return Diagnostic.warning(
        .tag, topic.name.range.location(in: Topic.file), "no page has the topic '\(topic.name.value)'",
        hint: near.map { "pages have '\($0)': write it like this here" }
          ?? "write 'tags: [\(topic.name.value)]' in the pages about it, or remove it here")
    }
    var titles: [String: String] = [:]
    let doubles = tags.compactMap { tag -> Diagnostic? in
      guard let other = titles.updateValue(tag.spelling, forKey: tag.name.lowercased()),
        let title = topics.first(where: { $0.title != nil && [tag.spelling, other].contains($0.name.value) })?.title
      else { return nil }
      return .warning(
        .tag, title.range.location(in: Topic.file),
        "the topics '\(other)' and '\(tag.spelling)' are both called '\(tag.name)'",
        hint: "give one of them another title; if they are one topic, write it alike in all pages")
    }
    return unused + doubles
  }
}
