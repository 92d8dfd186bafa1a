import Checks
import Diagnostics

/// The page of the documentation that lists the rules of checks, made from the rules.
enum RulesPage {
  /// The page.
  static var markdown: String {
    var text = """
      ---
      title: What a check looks for
      summary: Every rule of sitegen check, with its reason, an example, and what to write instead.
      type: page
      order: 7
      ---

      `sitegen explain --markdown` prints this page from the rules. How bad a rule is taken, and for which clinics, your
      [settings](own.md#what-you-may-not-say) decide; below is what holds for a clinic in the United States.


      """
    for group in RuleGroup.allCases {
      let checks = Check.all.filter { $0.rule.group == group }
      if checks.isEmpty { continue }
      text += "## \(group.title)\n\n"
      for check in checks { text += section(check) }
    }
    return String(text.dropLast())
  }

  private static func section(_ check: Check) -> String {
    """
    ### \(check.rule.title)

    `\(check.rule.id)`, \(article(check.severity)). \(check.rule.reason)

    Instead of:

    ````markdown
    \(check.rule.bad)
    ````

    write:

    ````markdown
    \(check.rule.good)
    ````


    """
  }

  private static func article(_ severity: Severity) -> String {
    switch severity {
    case .error: "an error"
    case .warning: "a warning"
    case .note: "a note"
    }
  }
}
