internal import Diagnostics
internal import Values

extension SettingsReader {
  /// Says that a sentence in brackets was cut at its comma: `[It may help, and soon., It may not.]`.
  mutating func reportCutSentence(in items: [SettingsNode]) {
    let texts = items.map { if case .scalar(let text, _) = $0.content { text } else { "" } }
    guard texts.contains(where: { $0.last == "." }) else { return }
    for index in texts.indices.dropFirst()
    // In a line of its own, an item is one.
    where items[index].range.start <= items[index - 1].range.end + 2 {
      let (before, text) = (texts[index - 1], texts[index])
      guard text.first?.isLowercase == true, let end = before.last, !".?!".contains(end) else { continue }
      report(
        items[index].range, "the comma ends an item of the list, so '\(text)' is an item of its own",
        hint: "put quotes around the whole sentence: \"\(before), \(text)\"", severity: .warning)
      return
    }
  }

  /// Says that words without a colon in braces are the end of the text before them, which a comma ended:
  /// `{ street: Main Street, 1 }`.
  mutating func reportComma(
    _ rest: [SettingsNode], after before: (key: SettingsNode, value: SettingsNode)
  ) -> Bool {
    guard case .scalar(let key, _) = before.key.content, case .scalar(let text, isQuoted: false) = before.value.content,
      !text.isEmpty, let first = rest.first
    else { return false }
    let parts = rest.compactMap { if case .scalar(let part, _) = $0.content { part } else { nil } }
    let whole = ([text] + parts).joined(separator: ", ")
    let isNumber = parts.count == 1 && (text + parts[0]).utf8.allSatisfy(\.isASCIIDigit)
    // Three digits after a comma are thousands; fewer are parts of one.
    let number = parts.first.map { $0.utf8.count == 3 ? text + $0 : "\(text).\($0)" } ?? text
    report(
      first.range, "the comma ends the text of '\(key)', so '\(parts.first ?? "")' is read as a key of its own",
      hint: isNumber
        ? "write the number without a comma: \(key): \(number)"
        : "put quotes around the whole text: \(key): \"\(whole)\"; or, if it is a list, write \(key): [\(whole)]")
    return true
  }
}
