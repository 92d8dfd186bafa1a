/// libyaml's problems in the words of a writer.
public enum YAMLProblem {
  /// Whether a problem is about something that began earlier, so that its start is the place to look at.
  public static func isAboutItsStart(_ problem: String) -> Bool {
    switch problem {
    case "could not find expected ':'", "found unexpected end of stream", "found unexpected document indicator",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      true
    default: false
    }
  }

  /// What a problem means, and what to do.
  ///
  /// - Parameter line: The line at which it is reported.
  public static func words(for problem: String, line: ArraySlice<UInt8>) -> (message: String, hint: String?) {
    switch problem {
    case "found character that cannot start any token":
      ("this character can't begin a value", "use blanks, not tabs; put quotes round a text that begins with @ or `")
    case "mapping values are not allowed in this context":
      (
        "a colon and a blank can't stand inside a text here",
        line.first == 0x20
          ? "take the blanks at the start of the line away; or, if the colon belongs to the text, put quotes round it"
          : "put the whole text in quotes: \"…: …\""
      )
    case "could not find expected ':'":
      ("this line has no key with a colon and a blank", "write 'key: value', and '- value' for the items of a list")
    case "did not find expected key":
      (
        "a key and a colon are missing here",
        line.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
          ? "a text in quotes ends at the next such quote: put the other kind, \" or ', round the whole text"
          : "write 'key: value'; begin keys of one kind in the same column"
      )
    case "found a tab character that violates indentation": ("a tab can't stand here", "use blanks, not tabs")
    case "but found another document": ("a second '---' begins another document", "keep one block of settings")
    case "found undefined alias": ("aliases (*name) can't be used here", "put quotes round a text that begins with *")
    case "found unexpected end of stream", "found unexpected document indicator":
      ("the quote that begins here is not closed", "add the closing quote, straight and of the same kind")
    case "did not find expected ',' or ']'":
      ("the list that begins here is not closed, or lacks a comma", "write [one, two]")
    case "did not find expected ',' or '}'":
      ("the map that begins here is not closed, or lacks a comma", "write { key: value, other: value }")
    case "did not find expected '-' indicator":
      ("this line does not fit the list above it", "begin it with '- ', or mend its indentation")
    case "did not find expected alphabetic or numeric character":
      ("* and & have a meaning in YAML", "put quotes round a text that begins with * or &")
    default: ("this is not YAML: \(problem)", nil)
    }
  }
}
