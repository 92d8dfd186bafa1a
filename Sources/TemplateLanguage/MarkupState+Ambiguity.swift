extension MarkupState {
  /// Why browsers may read what follows in more than one way.
  enum Ambiguity: Hashable {
    /// The name of a tag or an attribute goes on after a branch that began it.
    case branch
    /// Raw text that is markup to browsers that are in `<svg>` or `<math>`.
    case foreign
    /// `<![CDATA[` in HTML; `<title/>`; `<!--` in a script.
    case section, selfClosing, script
    /// A page that redirects to a printed address.
    case redirect
  }
}

extension MarkupState.Ambiguity {
  /// Where that is, to complete "a value can't be printed …", and what to do.
  var words: (place: String, hint: String) {
    switch self {
    case .branch:
      (
        "after a tag whose name depends on a branch",
        "write a space or '>' after the \\(end), and whole attribute names in each branch"
      )
    case .foreign:
      (
        "after a '<' in a script, style or title that may be a part of <svg> or <math>",
        "close <svg> and <math> in order, and put scripts and styles with '<' into files"
      )
    case .section:
      (
        "after a CDATA section or comment that browsers end in different places",
        "leave out <![CDATA[ and comments here"
      )
    case .selfClosing: ("after an element that HTML does not close with '/>'", "write an end tag, such as </title>")
    case .script: ("after '<!--' in a script", "use // or /* … */ for comments in scripts")
    case .redirect:
      ("on a page that redirects to a printed address", "print page.metadata, which contains the redirect")
    }
  }
}
