internal import Markdown

extension PagePart {
  /// What a page tells of.
  static func all(in page: PageReading) -> Set<PagePart> {
    var parts: Set<PagePart> = []
    for (index, sentence) in page.text.sentences.enumerated() where !sentence.parts.isEmpty {
      let isHeading = [.heading, .question, .title].contains(page.prose.block(of: page.prose.sentences[index]).kind)
      for (part, inHeadings) in sentence.parts where isHeading || !inHeadings { parts.insert(part) }
    }
    if page.prose.blocks.contains(where: { $0.box == .call || $0.box == .emergency }) { parts.insert(.whenToCall) }
    return parts
  }
}
