public import Diagnostics
internal import Foundation
internal import Settings
public import Site
internal import TemplateLanguage
internal import Values

/// A page for the people who sign: what was found in each article, its sentences and the reasons, made to be read and printed.
public struct Report: Sendable {
  private let record: ReportRecord

  /// Collects what was found.
  ///
  /// - Parameters:
  ///   - checks: What was found in each page, in the order of the pages.
  ///   - findings: All findings that are told, also those of the site as a whole.
  ///   - excused: What was found in the site as a whole, and may stay.
  ///   - summary: What the command says at the end of a run.
  ///   - position: Says where a finding is, such as `line 12`.
  public init(
    _ site: Site, _ checks: [(page: Page, check: PageCheck)], findings: [Diagnostic], excused: [ExcusedFinding],
    summary: String, position: (Diagnostic) -> String
  ) {
    let byFile = Dictionary(grouping: findings, by: \.location.path)
    let files = Set(checks.map(\.page.file))
    let others = findings.filter { !files.contains($0.location.path) }.map {
      FindingRecord($0, place: $0.location.path)
    }
    record = ReportRecord(
      title: site.project.settings.title ?? "", summary: summary, day: site.today, others: others,
      pages: checks.map { page, check in
        PageRecord(
          page, check, (byFile[page.file] ?? []).map { FindingRecord($0, place: position($0)) },
          excused: excused.filter { $0.finding.location.path == page.file }, of: site)
      })
  }

  /// The page, complete in itself: it loads nothing.
  public func html() -> (bytes: [UInt8], problems: [Diagnostic]) {
    let source = ReportFiles.files.first { $0.name == "report.html" }?.base64 ?? ""
    let bytes = Array(Data(base64Encoded: source) ?? Data())
    let schema = Schema([ReportRecord.shape, PageRecord.shape, FindingRecord.shape, ItemRecord.shape])
    let set = TemplateSet(
      [TemplateSet.Source(name: "report.html", path: "report.html", bytes: bytes)], schema: schema, assets: [:])
    let compiled = set.compile(
      "report.html", scope: [FieldShape(name: "report", type: ReportRecord.type, documentation: "All of it.")])
    guard let template = compiled.template else { return ([], set.diagnostics + compiled.diagnostics) }
    var output: [UInt8] = []
    let context = RenderContext(links: LinkBase(siteURL: nil, page: "report.html"), language: .english)
    let problems = template.render([.record(record)], context, into: &output)
    return (output, problems)
  }
}
