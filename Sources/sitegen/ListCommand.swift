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
      due        medical reviews that are late, due soon or not done yet
      consents   what patients agreed to about their photographs, and when it ends
      tags       topics, how many pages have them, and their other spellings
      pictures   pictures, their sizes, and whether the files say where they were taken
      links      every link in the texts
      orphans    articles that no text, navigation or 'related' links to
      starter    texts that are still those with which a new project begins
      unused     files in Content/ that no page uses
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(
    help: ArgumentHelp(
      "articles, drafts, scheduled, expired, due, consents, tags, pictures, links, orphans, starter or unused.",
      valueName: "what"
    ))
  var what: What

  @Flag(name: [.short, .long], help: "Print nothing if the list is empty.")
  var quiet = false

  @Option(help: ArgumentHelp("How the list is printed: table, csv or json.", valueName: "format"))
  var format: SiteTable.Format = .table

  /// What can be listed.
  enum What: String, ExpressibleByArgument, CaseIterable {
    case articles, drafts, scheduled, expired, due, consents, tags, pictures, links, orphans, starter, unused
  }

  func run() throws {
    let folder = try options.folder()
    let reporter = Reporter(options.color, folder: folder, isQuiet: quiet)
    let workspace = try options.open(folder)
    let snapshot = workspace.snapshot
    let diagnostics = snapshot.diagnostics.sortedAndUnique()
    try reporter.report(diagnostics.filter { $0.severity == .error }, summary: [:])
    let lists = SiteLists(edition: snapshot.edition, sources: snapshot.project.project.pages)
    let table: SiteTable
    switch what {
    case .articles: table = lists.articles
    case .drafts: table = lists.drafts
    case .scheduled: table = lists.scheduled
    case .expired: table = lists.expired
    case .due: table = lists.due
    case .consents: table = lists.consents
    case .tags: table = lists.tags
    case .pictures: table = lists.pictures
    case .links: table = lists.links(try links(of: workspace))
    case .orphans: table = lists.orphans(try links(of: workspace))
    case .starter: table = lists.starter
    case .unused: table = lists.unused(try workspace.fileUse())
    }
    Console.output(try table.text(format))
    if format == .table, table.rows.isEmpty, !quiet { Console.output(.line("There are none.")) }
    if diagnostics.containsErrors { throw ExitCode(1) }
  }

  /// The links of all texts.
  private func links(of workspace: Workspace) throws -> [ListedLink] {
    let site = workspace.snapshot.edition.site
    return try workspace.articles { page, article in article.listedLinks(of: page, in: site) }.flatMap { $0 }
  }
}

extension SiteTable.Format: ExpressibleByArgument {}
