import Building
import Diagnostics
import Values

/// What the desk shows of a page.
struct DeskPage: Encodable {
  /// The number of the project's state.
  var version: Int
  /// The page's file from the project's folder; nil for a page that a template makes alone.
  var file: String?
  var title: String
  var isDraft: Bool, isStarter: Bool
  /// The address that opens the file in an editor.
  var editor: String?
  var review: Review
  var findings: [Finding]
  /// How many years of school readers need, such as "5.2", and the hardest sentences.
  var grade: String?
  var hardest: [Sentence]

  /// A sentence that is hard to read.
  struct Sentence: Encodable {
    var text: String, words: Int
  }

  struct Review: Encodable {
    var state: String, reviewer: String?, reviewed: String?, due: String?
  }

  /// Something that is wrong, or may be.
  struct Finding: Encodable {
    var severity: String, rule: String, group: String, message: String, hint: String?, place: String, editor: String?
    /// The sentence as it is written.
    var words: String
    /// About where in the file it is, from 0 to 1.
    var fraction: Double
  }

  init(_ page: PreviewedPage, version: Int, editor: EditorAddress?, folder: String, source: (String) -> [UInt8]?) {
    (self.version, file, title) = (version, page.file, page.title)
    (isDraft, isStarter) = (page.isDraft, page.isStarter)
    self.editor = page.file.flatMap { editor?.address(of: folder + "/" + $0, line: 1, column: 1) }
    review = Review(
      state: page.review.state.rawValue, reviewer: page.review.reviewer, reviewed: page.review.reviewed?.iso,
      due: page.review.due?.iso)
    grade = page.grade.map { "\(($0 * 10).rounded() / 10)" }
    hardest = page.hardest.map { Sentence(text: $0.text, words: $0.words) }
    var sources: [String: [UInt8]] = [:]
    findings = page.findings.map { found in
      let path = found.location.path
      let bytes = sources[path] ?? source(path) ?? []
      sources[path] = bytes
      let written = WrittenSentence(at: found.location.range, in: bytes)
      let shown = found.location.range == nil ? path : "\(path):\(written.line)"
      return Finding(
        severity: found.severity.rawValue, rule: found.rule.id, group: found.rule.group.title, message: found.message,
        hint: found.hint, place: shown,
        editor: editor?.address(of: folder + "/" + path, line: written.line, column: written.column),
        words: written.text, fraction: written.fraction)
    }
  }
}
