public import Diagnostics
internal import Site

/// A rule of checks: what it demands, how bad it is to break it, and how it is found.
public final class Check: Sendable {
  /// What reports call it, and why it matters.
  public let rule: Rule
  /// How bad it is for a clinic in the United States.
  public let severity: Severity
  /// How bad it is for others, where that differs; nil means not at all.
  let others: [CheckSettings.Profile: Severity?]
  /// Above which figures it is a warning, and an error, for a rule that measures.
  let limits: (warning: Double, error: Double)?
  /// Whether it knows only English.
  let isEnglish: Bool
  /// Finds where a page breaks it; nothing for a rule that isn't judged by one page's text.
  let find: @Sendable (PageReading) -> [Finding]

  init(
    _ rule: Rule, _ severity: Severity, others: [CheckSettings.Profile: Severity?] = [:],
    limits: (warning: Double, error: Double)? = nil, isEnglish: Bool = true,
    find: @escaping @Sendable (PageReading) -> [Finding] = { _ in [] }
  ) {
    (self.rule, self.severity, self.others, self.limits) = (rule, severity, others, limits)
    (self.isEnglish, self.find) = (isEnglish, find)
  }

  /// A place that breaks a rule.
  struct Finding: Sendable {
    /// The words; nil where it is about the page.
    var words: Range<Int>?
    /// The place in the file, where it isn't in the text.
    var location: SourceLocation?
    /// What is wrong, without a full stop.
    var message: String
    /// What to write instead, without a full stop.
    var hint: String
    /// What to put in the place of the words.
    var replacement: String?
    /// What was measured, for a rule with limits.
    var figure: Double?
    /// Words elsewhere in the page that the message names, as "{line}".
    var other: Range<Int>?

    /// A place in the text.
    init(_ words: Range<Int>?, _ message: String, hint: String, replacement: String? = nil, figure: Double? = nil) {
      (self.words, self.message, self.hint) = (words, message, hint)
      (self.replacement, self.figure) = (replacement, figure)
    }

    /// The page as a whole, or a place that isn't in its text.
    init(_ message: String, at location: SourceLocation? = nil, hint: String, figure: Double? = nil) {
      (self.message, self.location, self.hint, self.figure) = (message, location, hint, figure)
    }
  }
}

/// What rules look at: a page, read once.
struct PageReading: Sendable {
  /// The page of the site; nil for a text that belongs to none.
  var page: Page?
  /// The site.
  var site: Site?
  /// The text, and which phrases each sentence has.
  var text: PhrasedProse
  /// Its claims and contradictions.
  var statements: Statements
  /// How hard it is to read.
  var readability: Readability
  /// Words that these readers know, in small letters.
  var knownTerms: Set<String> = []

  /// The lowest figures from which rules that measure tell something, by their ids.
  var lowest: [String: Double] = [:]

  /// The words, blocks and sentences.
  var prose: Prose { text.prose }
}
