public import Articles
public import Diagnostics
internal import Markdown
public import Site

/// Reads a page as a careful editor does.
public struct PageCheck: Sendable {
  /// What is wrong with the page, and what may be.
  public private(set) var findings: [Diagnostic] = []
  /// How hard it is to read.
  public let readability: Readability
  /// Whether its language has rules; only English has.
  public let isChecked: Bool

  /// The rules that are looked at, in the order in which they are explained.
  public static let rules: [Rule] = Claim.all.map(\.rule) + [.contradiction, .readabilityGrade, .longSentence]

  /// Checks an article, as it was read.
  ///
  /// - Parameter language: The page's, such as `en-GB`.
  public init(_ article: Article, of page: Page, language: String) {
    let prose = Prose.read(article, of: page)
    readability = Readability(of: prose)
    isChecked = language == "en" || language.hasPrefix("en-")
    guard isChecked else { return }
    var map = article.map
    let statements = Statements(prose)
    for found in statements.claims {
      findings.append(
        Diagnostic(
          found.claim.severity, found.claim.rule, prose.location(of: found.words, &map),
          "\(found.claim.message): '\(prose.text(found.words))'", hint: found.claim.hint))
    }
    for found in statements.contradictions {
      let line = prose.location(of: found.first, &map).range.flatMap { place in
        map?.source.lineNumber(at: Int(place.start))
      }
      let place = line.map { "line \($0)" } ?? "an earlier place"

      findings.append(
        Diagnostic(
          .error, .contradiction, prose.location(of: found.second, &map),
          "this page says two different things about \(found.topic): in \(place), '\(prose.excerpt(around: found.first))', and here, '\(prose.excerpt(around: found.second))'",
          hint: "keep the one that is true, or say of what, of whom or of when each is said"))
    }
    checkReadability(prose, page, &map)
  }

  /// A page is a warning above the first grade, and an error above the second; so is a sentence by its words.
  private static let hardGrades = (6.0, 8.0), longSentences = (20, 30)

  private mutating func checkReadability(_ prose: Prose, _ page: Page, _ map: inout SourceMap?) {
    for (index, counts) in readability.sentences where counts.words > Self.longSentences.0 {
      findings.append(
        Diagnostic(
          counts.words > Self.longSentences.1 ? .error : .warning, .longSentence,
          prose.location(of: prose.sentences[index].words, &map), "this sentence has \(counts.words) words",
          hint: "make two or three of it"))
    }
    guard let grade = readability.scores?.fleschKincaidGrade, grade > Self.hardGrades.0 else { return }
    findings.append(
      Diagnostic(
        grade > Self.hardGrades.1 ? .error : .warning, .readabilityGrade, SourceLocation(path: page.file),
        "readers need \((grade * 10).rounded() / 10) years of school to read this page",
        hint: "shorten the longest sentences, and write the shorter word: six years are the aim"))
  }
}
