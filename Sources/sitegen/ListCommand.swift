import Articles
import Building
import World
import ArgumentParser
import Diagnostics
import Foundation
import Pages
import Site

/// `sitegen list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what the site has, and what it leaves out.",
    discussion: """
      Example: sitegen list due --format csv

      articles   every article with its days and people
      drafts, scheduled, expired   pages that are left out, or will be
      due        medical reviews that are late, due soon, or never took place
      tags       topics, how many pages have them, and their other spellings
      links      every link in the texts
      orphans    articles that no text, navigation or 'related' leads to
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: ArgumentHelp("articles, drafts, scheduled, expired, due, tags, links or orphans.", valueName: "what"))
  var what: What

  @Option(help: ArgumentHelp("How the list is printed: table, csv or json.", valueName: "format"))
  var format: SiteTable.Format = .table

  /// What can be listed.
  enum What: String, ExpressibleByArgument, CaseIterable {
    case articles, drafts, scheduled, expired, due, tags, links, orphans
  }

  func run() throws {
    let folder = try options.folder()
    let reporter = Reporter(options, format: .text, folder: folder)
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    var loader = ProjectLoader(folder: folder, jobs: jobs)
    let loaded = try loader.load()
    let (edition, _, problems) = Edition.make(loaded, try options.siteOptions())
    let diagnostics = (loaded.diagnostics + problems).sortedAndUnique()
    try reporter.report(diagnostics.filter { $0.severity == .error }, summary: [:])
    let lists = SiteLists(edition: edition, sources: loaded.project.pages)
    let table: SiteTable
    switch what {
    case .articles: table = lists.articles
    case .drafts: table = lists.drafts
    case .scheduled: table = lists.scheduled
    case .expired: table = lists.expired
    case .due: table = lists.due
    case .tags: table = lists.tags
    case .links: table = lists.links(try links(edition, folder, jobs: jobs))
    case .orphans: table = lists.orphans(try links(edition, folder, jobs: jobs))
    }
    Console.output(try table.text(format))
    if format == .table, table.rows.isEmpty { reporter.say("There are none.") }
    if diagnostics.containsErrors { throw ExitCode(1) }
  }

  /// The links of all texts.
  private func links(_ edition: Edition, _ folder: String, jobs: Int) throws -> [ListedLink] {
    let pages = edition.site.pages
    let renderer = PageRenderer(edition)
    return try Workers.map(count: pages.count, jobs: jobs) { index throws(WorldError) in
      let bytes = try FileSystem.read(folder + "/Content/" + pages[index].source, followsLink: true).bytes
      return renderer.article(of: index, markdown: bytes).listedLinks(of: pages[index], in: edition.site)
    }.flatMap { $0 }
  }
}

extension SiteTable.Format: ExpressibleByArgument {}
