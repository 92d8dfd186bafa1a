internal import Site
internal import TemplateLanguage
internal import Values

/// Writes a short text of front matter as markup: with the clinic's values in place, numbers that can be called as links,
/// and citations as links to their notes.
struct ShortText {
  private let values: NamedValues
  private let notes: [String: Int]
  private let isOnPaper: Bool

  /// - Parameters:
  ///   - notes: The numbers of notes by their names; one that isn't among them prints nothing.
  ///   - isOnPaper: Whether notes are numbers only, because no part has an id to link to.
  init(_ values: NamedValues, notes: [String: Int] = [:], isOnPaper: Bool = false) {
    (self.values, self.notes, self.isOnPaper) = (values, notes, isOnPaper)
  }

  /// The markup of a text.
  func html(of text: String) -> HTML {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var start = 0
    var places = Facts.citations(in: text).map { (range: $0.range, markup: markup(ofNote: $0.name)) }
    var index = 0
    while let place = NamedValues.next(in: bytes, index..<bytes.count) {
      index = place.range.upperBound
      let isEscaped = place.range.lowerBound > 0 && bytes[place.range.lowerBound - 1] == UInt8(ascii: "\\")
      if isEscaped {
        places.append((place.range.lowerBound - 1..<place.range.lowerBound, ""))
      } else if let value = values.values[place.name] {
        places.append((place.range, markup(of: value)))
      }
    }
    for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where place.range.lowerBound >= start
    {
      output += HTML.escaped(bytes[start..<place.range.lowerBound]) + Array(place.markup.utf8)
      start = place.range.upperBound
    }
    return HTML(rendered: output + HTML.escaped(bytes[start...]))
  }

  private func markup(ofNote name: String) -> String {
    guard let number = notes[name] else { return "" }
    if isOnPaper { return "<sup>\(number)</sup>" }
    return "<sup><a href=\"#note_\(number)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  private func markup(of value: NamedValues.Value) -> String {
    let text = String(decoding: HTML.escaped(value.text.utf8), as: UTF8.self)
    guard let link = value.link else { return text }
    let target = String(decoding: HTML.escaped(link.utf8), as: UTF8.self)
    return "<a href=\"\(target)\"><bdi dir=\"ltr\">\(text)</bdi></a>"
  }
}
