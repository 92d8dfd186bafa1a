import World
import Building
import Diagnostics
import Foundation
import Site

/// The end of a build in figures and words.
struct BuildSummary {
  private let result: BuildResult
  private let seconds: Double
  private let output: String

  init(_ result: BuildResult, seconds: Double, output: String) {
    (self.result, self.seconds, self.output) = (result, seconds, output)
  }

  private var errors: Int { result.diagnostics.count { $0.severity == .error } }
  private var warnings: Int { result.diagnostics.count { $0.severity == .warning } }

  /// Figures for programs.
  var figures: [String: Int] {
    var figures = [
      "errors": errors, "warnings": warnings, "pages": result.pages, "articles": result.articles,
      "takenOver": result.reused,
      "written": result.outcome?.written ?? 0, "unchanged": result.outcome?.unchanged ?? 0,
      "removed": result.outcome?.removed ?? 0, "published": result.isPublished ? 1 : 0,
    ]
    (figures["unusedFiles"], figures["withheldFiles"]) = (result.unusedFiles, result.withheldFiles)
    figures["picturesWithPlace"] = result.picturesWithPlace
    figures["starterTexts"] = result.starterTexts
    for reason in LeftOutPage.Reason.allCases {
      figures[reason.rawValue] = result.leftOut.count { $0.reason == reason }
    }
    return figures
  }

  /// Lines for people.
  var lines: [String] {
    var lines: [String] = []
    if let outcome = result.outcome {
      let folder = output.hasSuffix("/") ? output : output + "/"
      lines.append(
        "Built \(Self.count(result.pages, "page")) from \(Self.count(result.articles, "article")) in \(Self.seconds(seconds)) → \(folder)   (\(outcome.written) written, \(outcome.unchanged) unchanged, \(outcome.removed) removed)"
      )
      if outcome.isOneByOne {
        lines.append("This file system can't exchange folders, so the files were replaced one by one.")
      }
      for file in outcome.displaced {
        lines.append("A page replaced a file that no build wrote; the file is now \(file).")
      }
      if let leftover = outcome.leftover {
        lines.append(
          "The site is published, but its old files could not be removed yet (\(leftover)); the next build tries again."
        )
      }
    } else {
      lines.append("Nothing was published: \(Self.count(errors, "error")), \(Self.count(warnings, "warning")).")
    }
    if let line = byRule { lines.append(line) }
    if let line = leftOut { lines.append(line) }
    if result.withheldFiles > 0 {
      lines.append(
        "\(Self.count(result.withheldFiles, "file")) that only such pages use \(result.withheldFiles == 1 ? "was" : "were") left out, too."
      )
    }
    if result.outcome != nil, result.unusedFiles > 0 {
      lines.append(
        "\(Self.count(result.unusedFiles, "file")) in Content/ \(result.unusedFiles == 1 ? "is" : "are") published, although no page uses \(result.unusedFiles == 1 ? "it" : "them") (sitegen list unused)."
      )
    }
    if result.outcome != nil, result.starterTexts > 0 {
      lines.append(
        "\(Self.count(result.starterTexts, "text")) \(result.starterTexts == 1 ? "is" : "are") still \(result.starterTexts == 1 ? "that" : "those") of the starter (sitegen list starter)."
      )
    }
    if result.outcome != nil, result.picturesWithPlace > 0 {
      let isOne = result.picturesWithPlace == 1
      lines.append(
        "\(Self.count(result.picturesWithPlace, "picture")) in Content/ \(isOne ? "says" : "say") where \(isOne ? "it was" : "they were") taken; the site doesn't (sitegen list pictures)."
      )
    }
    if result.outcome != nil, result.hasExampleAddress {
      lines.append("The site's address is an example, so shared links lead nowhere: set 'url' in Content/site.yaml.")
    }
    if result.outcome != nil, let line = overtaken { lines.append(line) }
    if result.outcome != nil, warnings > 0 || reviews > 0 {
      var parts: [String] = []
      if warnings > 0 { parts.append("\(Self.count(warnings, "warning")).") }
      if reviews > 0 {
        parts.append(
          "\(Self.count(reviews, "medical review")) \(reviews == 1 ? "is" : "are") due soon (sitegen list due).")
      }
      lines.append(parts.joined(separator: " "))
    }
    return lines
  }

  /// How many problems of each rule there are, where a person can't count them at a glance.
  private var byRule: String? {
    let counts = Dictionary(grouping: result.diagnostics, by: \.rule.id).mapValues(\.count)
    guard counts.count > 1, result.diagnostics.count > 5 else { return nil }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return "By kind: " + sorted.map { "\($0.value) \($0.key)" }.joined(separator: ", ") + "."
  }

  private var overtaken: String? {
    let names = result.overtakenTemplates.map { "Templates/" + $0 }
    guard let first = names.first else { return nil }
    return names.count == 1
      ? "The built-in file that \(first) was copied from has changed since (sitegen templates)."
      : "\(names.count) built-in files have changed since they were copied to Templates/ (sitegen templates)."
  }

  private var reviews: Int { result.reviewsDueSoon }

  private var leftOut: String? {
    let words: [(LeftOutPage.Reason, String)] = [
      (.draft, "draft"), (.scheduled, "scheduled page"), (.expired, "expired page"),
      (.overdue, "page with a late review"),
    ]
    let parts = words.compactMap { reason, word -> String? in
      let count = result.leftOut.count { $0.reason == reason }
      guard count > 0 else { return nil }
      return reason == .overdue && count > 1 ? "\(count) pages with a late review" : Self.count(count, word)
    }
    guard !parts.isEmpty else { return nil }
    let names: [LeftOutPage.Reason: String] = [
      .draft: "drafts", .scheduled: "scheduled", .expired: "expired", .overdue: "due",
    ]
    let lists = words.compactMap { reason, _ in
      result.leftOut.contains { $0.reason == reason } ? names[reason] : nil
    }
    let isOne = result.leftOut.count == 1
    return
      "\(parts.formatted(.list(type: .and).locale(Locale(identifier: "en_US")))) \(isOne ? "was" : "were") left out (sitegen list \(lists.joined(separator: ", ")))."
  }

  private static func count(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  /// Seconds with two decimals.
  static func seconds(_ seconds: Double) -> String { String(format: "%.2f s", seconds) }
}
