/// The problems of a report that a person can still read, and how many more there are of each rule.
///
/// A thousand files with a space in their names are one problem to people; a table that was pasted wrongly is one, too.
struct ReadableSelection {
  /// The most problems of one rule in one file, and in all files, that are shown.
  static let mostInFile = 30, most = 100

  /// What is shown, in its order.
  private(set) var shown: [Diagnostic] = []
  /// How many more problems of each rule there are, in the order in which the rules were met.
  private(set) var more: [(rule: Rule, count: Int)] = []

  /// Selects problems. Errors are counted apart from warnings, so that none is hidden by them.
  init(_ diagnostics: [Diagnostic]) {
    struct Kind: Hashable {
      var rule: Rule, severity: Severity, path: String?
    }
    var counts: [Kind: Int] = [:]
    var hidden: [Rule: Int] = [:]
    for diagnostic in diagnostics {
      let all = Kind(rule: diagnostic.rule, severity: diagnostic.severity, path: nil)
      var inFile = all
      inFile.path = diagnostic.location.path
      if counts[all, default: 0] < Self.most, counts[inFile, default: 0] < Self.mostInFile {
        counts[all, default: 0] += 1
        counts[inFile, default: 0] += 1
        shown.append(diagnostic)
      } else if let index = hidden[diagnostic.rule] {
        more[index].count += 1
      } else {
        hidden[diagnostic.rule] = more.count
        more.append((diagnostic.rule, 1))
      }
    }
  }

  /// The lines that say what isn't shown.
  var lines: [String] {
    more.map { rule, count in
      "… and \(count) more \(count == 1 ? "problem" : "problems") of the kind [\(rule.id)] (--all shows \(count == 1 ? "it" : "all"))"
    }
  }
}
