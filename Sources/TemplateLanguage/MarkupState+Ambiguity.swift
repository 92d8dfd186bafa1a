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
        "behind a tag whose name depends on a branch",
        "write a blank or '>' behind the \\(end), and whole attribute names in each branch"
      )
    case .foreign:
      (
        "behind a '<' in a script, style or title that may be a part of <svg> or <math>",
        "close <svg> and <math> in order, and put scripts and styles with '<' into files"
      )
    case .section:
      ("behind a section or remark that browsers end in different ways", "leave <![CDATA[ and remarks out here")
    case .selfClosing: ("behind an element that HTML does not close with '/>'", "write an end tag, such as </title>")
    case .script: ("behind a remark '<!--' in a script", "use // or /* … */ for remarks in scripts")
    case .redirect:
      ("on a page that leads on to a printed address", "print page.metadata, which holds the redirect")
    }
  }
}
