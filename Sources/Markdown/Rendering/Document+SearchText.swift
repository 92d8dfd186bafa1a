extension Document {
  /// The texts of all blocks.
  ///
  /// - Parameter context: What boxes are called.
  public func searchText(in context: RenderingContext) -> SearchText {
    var result = SearchText()
    result.blocks.reserveCapacity(text.count)
    var headingStart: Int?
    var struck = 0
    var boxes = 0
    // The last heading: what follows a box belongs to it.
    var heading: String?
    for step in walk() {
      switch (self[step.id].kind, step.isEntering) {
      case (.strikethrough, let isEntering): struck += isEntering ? 1 : -1
      // What no longer holds is not looked for.
      case (.text, true) where struck > 0, (.code, true) where struck > 0, (.script, true) where struck > 0: break
      case (.text(let range), true), (.code(let range), true): result.blocks.append(contentsOf: self[range])
      case (.script(let script), true): result.blocks.append(contentsOf: self[script.plain])
      case (.codeBlock(let range, _), true): result.blocks.append(contentsOf: self[range])
      case (.softBreak, true), (.lineBreak, true): result.blocks.append(UInt8(ascii: " "))
      case (.definition(let meaning), false) where !meaning.isEmpty:
        result.blocks.append(contentsOf: " (".utf8)
        result.blocks.append(contentsOf: self[meaning])
        result.blocks.append(UInt8(ascii: ")"))
      case (.heading(let opened), true):
        headingStart = result.blocks.count
        heading = opened.id.isEmpty ? nil : string(opened.id)
        if let heading { result.parts.append(.init(id: heading, start: result.blocks.count)) }
      case (.callout(let box), true):
        boxes += 1
        result.parts.append(.init(id: HTMLRenderer.boxID(boxes), start: result.blocks.count))
        let number = box == .emergency ? context.emergency.map { " " + $0.shown } : nil
        let label = Array((context.labels.title(of: box) + (number ?? "") + "\n").utf8)
        result.blocks.append(contentsOf: label)
        result.headings.append(contentsOf: label)
      case (.callout, false):
        if let heading { result.parts.append(.init(id: heading, start: result.blocks.count)) }
      case (.heading, false), (.paragraph, false), (.tableCell, false), (.tableCaption, false), (.figure, false):
        result.blocks.append(UInt8(ascii: "\n"))
        if let start = headingStart { result.headings.append(contentsOf: result.blocks[start...]) }
        headingStart = nil
      case (.codeBlock, false), (.definition, _), (.text, false), (.code, false), (.script, false), (.softBreak, false),
        (.lineBreak, false), (.paragraph, true), (.tableCell, true), (.tableCaption, true), (.figure, true),
        (.document, _), (.blockQuote, _), (.item, _), (.thematicBreak, _), (.emphasis, _), (.strong, _), (.list, _),
        (.htmlBlock, _), (.htmlInline, _), (.link, _), (.image, _), (.taskItem, _), (.table, _), (.tableRow, _),
        (.questions, _), (.question, _), (.noteReference, _), (.notes, _), (.note, _):
        break
      }
    }
    return result
  }
}
