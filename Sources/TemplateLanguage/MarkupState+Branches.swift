extension MarkupState {
  /// The state after two branches; nil if they can't join. Two values of one URL attribute always can.
  func joined(with other: MarkupState) -> MarkupState? {
    if self == other { return self }
    var mine = self
    var theirs = other
    // What is written in one of two branches counts as a printed value.
    (mine.written, theirs.written) = ([0], [0])
    (mine.style, theirs.style) = (style, style)
    mine.fallback = Self.both(fallback, other.fallback)
    theirs.fallback = mine.fallback
    mine.metaContent = Self.both(metaContent, other.metaContent)
    theirs.metaContent = mine.metaContent
    if mine == theirs { return mine }
    (mine.url, theirs.url) = (.unknown, .unknown)
    (mine.literal, theirs.literal) = ([0], [0])
    (mine.rel, theirs.rel, mine.ofLink, theirs.ofLink) = ([], [], ofLink ?? other.ofLink, ofLink ?? other.ofLink)
    mine.hasSource = hasSource || other.hasSource
    theirs.hasSource = mine.hasSource
    let isText = script == .json && isInString && other.isInString
    let isInValue = if case .value = phase { true } else { isText }
    if isInValue, !isURL || (url != .forbidden && other.url != .forbidden), mine == theirs { return mine }
    // The attributes of a tag matter only where they decide what follows. A name that one branch began must end here:
    // the attribute of `<a \(if x)href\(else)title\(end)=` would not be known.
    let tagPhases: Set<Phase> = [.tagName, .tagNameEnd, .beforeAttribute, .attributeName, .afterAttributeName]
    if tagPhases.contains(phase), tagPhases.contains(other.phase), element == other.element, isEndTag == other.isEndTag,
      script == other.script, isRefresh == other.isRefresh, foreign == other.foreign, mayBeForeign == other.mayBeForeign
    {
      let isBetween = phase == .beforeAttribute && other.phase == .beforeAttribute
      mine.phase = isBetween ? .beforeAttribute : .tagNameEnd
      (mine.attribute, mine.literal, mine.url) = ([], [], .start)
      mine.hasPrintedContent = hasPrintedContent || other.hasPrintedContent
      mine.mayHaveOpenName = mayHaveOpenName || other.mayHaveOpenName
      mine.typeCount = max(typesSoFar, other.typesSoFar)
      mine.isSelfClosing = isSelfClosing || other.isSelfClosing
      return mine
    }
    return nil
  }

  /// The bytes of one branch, and those of the other that differ.
  private static func both(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    if first == second { return first }
    let common = zip(first, second).prefix { $0 == $1 }.count
    return Array((first + second[common...]).prefix(longestFallback))
  }

  /// How many `type` attributes there are, with one whose name is still open.
  private var typesSoFar: Int {
    typeCount + (phase == .attributeName && attribute == Array("type".utf8) ? 1 : 0)
  }
}
