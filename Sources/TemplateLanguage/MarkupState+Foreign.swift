extension MarkupState {
  /// Follows the elements inside `<svg>` and `<math>`. It is certain that they are closed only where each end tag closes
  /// the last element opened: browsers ignore other end tags, and end tags of HTML in them follow rules of their own.
  mutating func followElement(_ name: [UInt8], isEnd: Bool, isEmpty: Bool) {
    guard format == .html, !mayBeForeign else { return }
    let isRoot = ["svg", "math"].contains { name.elementsEqual($0.utf8) }
    guard !foreign.isEmpty || (isRoot && !isEnd) else { return }
    if isEnd {
      if foreign.last == name { foreign.removeLast() } else { mayBeForeign = true }
      return
    }
    // An element of HTML in them: it may not end at its end tag.
    let holdsHTML = foreign.last.map { Self.integrationPoints.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    if holdsHTML || foreign.count > 64 || name.count > 64 {
      mayBeForeign = true
    } else if !isEmpty {
      foreign.append(name)
    }
  }

  /// Elements in which HTML begins again (WHATWG HTML Standard, 13.2.6.5), except `<title>`, which contains only text.
  private static let integrationPoints: Set<String> = [
    "foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext",
  ]
}
