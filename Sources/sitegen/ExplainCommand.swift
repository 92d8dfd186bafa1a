internal import ArgumentParser
import Checks
import Diagnostics
import Foundation

/// `sitegen explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a rule means, why, and how to follow it.",
    discussion: "Example: sitegen explain claim-painless")

  @Argument(help: ArgumentHelp("The name in brackets at the end of a message (default: all).", valueName: "rule"))
  var rule: String?

  /// All rules, those of builds first.
  static let rules = Rule.all + PageCheck.rules

  @Flag(help: "Print the rules of checks as a Markdown page.")
  var markdown = false

  func run() throws {
    if markdown { return Console.output(.lines(RulesPage.markdown)) }
    guard let rule else { return list() }
    guard let found = Self.rules.first(where: { $0.id == rule }) else {
      let near = Spelling.nearest(to: rule, in: Self.rules.map(\.id))
      throw UsageError(
        "there is no rule '\(rule)' (\(near.map { "did you mean \($0)?" } ?? "'sitegen explain' lists them"))")
    }
    Console.output(
      .lines("\(found.id) (\(found.group.title))\n\n\(found.title)\n\n\(found.reason)\n\n\(found.example)\n"))
  }

  private func list() {
    for group in RuleGroup.allCases {
      let rules = Self.rules.filter { $0.group == group }
      if rules.isEmpty { continue }
      Console.output(.line(group.title))
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules {
        Console.output(.line("  " + rule.id.padding(toLength: width + 2, withPad: " ", startingAt: 0) + rule.title))
      }
      Console.output(.line(""))
    }
  }
}
