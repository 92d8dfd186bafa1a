internal import Values
public import Diagnostics

extension Site {
  /// Makes the site of a project that a clinic publishes, and finds what doesn't fit together in it.
  public static func make(
    _ project: Project, _ clinic: Clinic, options: Options
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func note<Value>(_ stage: (Value, [Diagnostic])) -> Value {
      diagnostics += stage.1
      return stage.0
    }
    let knowsItsAddress = (options.baseURL ?? clinic.url) != nil
    let people = Dictionary(project.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let folderPages = FolderPages(of: project)
    let leftOut = note(LeftOut.divide(project, folderPages, options))
    let sources = leftOut.published
    let patients = PatientPictures(of: project.pages, today: options.today)
    let addresses = note(Addresses.make(project, leftOut, folderPages, patients))
    let arrangement = note(Arrangement.make(addresses, sources))
    var drawable: DrawableTexts?
    if let missingLetters = options.missingLetters, clinic.wantsDrawnPictures, knowsItsAddress {
      drawable = DrawableTexts(
        siteTitle: project.settings.title ?? "", sources, arrangement, missingLetters: missingLetters)
    }
    let pictures = note(
      Pictures.find(
        of: sources, in: addresses, clinic, people: project.people, patients: patients,
        isShared: knowsItsAddress, drawable: drawable))
    let references = References.find(
      in: sources, addresses, made: MadePages(clinic: clinic, people: people, addresses: addresses),
      navigation: project.settings.navigation)
    let networks = Networks.find(clinic.share, sources, hasAllSettings: project.hasAllSettings)
    let reviews = Reviews.of(sources, project.settings.review, today: options.today)
    let pages = addresses.pages.map { address in
      Page(
        address, sources[address.id].shared, arrangement.places[address.id], pictures.pages[address.id],
        related: references.related[address.id], reviewDue: reviews.due[address.id],
        of: sources[address.id])
    }
    let lists = note(Lists.make(of: pages, project.topics))
    diagnostics += references.diagnostics + networks.diagnostics
    diagnostics += project.pages.flatMap { $0.shownKeys.problems(in: $0, folderPages.kind(of: $0)) }
    let stages = Stages(
      leftOut: leftOut, addresses: addresses, patients: patients, pictures: pictures, references: references,
      networks: networks,
      reviews: reviews, pages: pages, lists: lists, people: people)
    let site = Site(project, clinic, options, stages)
    if let url = options.baseURL, let doubt = SiteURL.doubt(about: url) {
      diagnostics.append(
        .warning(
          .siteURL, SourceLocation(path: SiteSettings.path), "--base-url \(doubt.message): '\(url)'", hint: doubt.hint))
    }
    return (site, diagnostics + site.judgements(stages))
  }

  /// What can be read and found, but isn't as it should be.
  private func judgements(_ stages: Stages) -> [Diagnostic] {
    let overdue = project.settings.review?.overdue
    var problems = zip(stages.leftOut.published, stages.reviews.due).flatMap {
      ReviewCheck.problems(of: $0, due: $1, overdue: overdue, today: today, latestDay: latestDay)
    }
    problems +=
      CopyCheck.problems(of: pages)
      + TopicCheck.problems(
        of: project.topics, in: project.pages, tags, areAllRead: project.unreadable.markdownFiles.isEmpty)
    problems += PracticeCheck.problems(of: clinic, project, in: addresses, today: today)
    problems += stages.leftOut.published.flatMap {
      FilmCheck.problems(of: $0, in: addresses) + ConsentCheck.problems(of: $0, today: today, latestDay: latestDay)
    }
    guard project.hasAllSettings else { return problems }
    if url == nil {
      problems.append(
        .warning(
          .siteURL, SourceLocation(path: SiteSettings.path),
          "the site's address isn't known, so pages have no share links and no sitemap",
          hint: "write 'url: https://…' in site.yaml, or build with --base-url"))
    } else if !stages.pictures.isMissingSharedOne {
      let isMissingOne = stages.pictures.pages.map(\.isMissingOne)
      problems += SharePictureCheck.pagesWithoutPicture(pages, stages.networks, isMissingOne: isMissingOne)
    }
    return problems
  }
}
