internal import Settings
internal import Values
internal import Diagnostics

/// The first stage: which pages a build publishes, and which it leaves out.
struct LeftOut {
  /// The pages that are left out.
  private(set) var pages: [LeftOutPage] = []
  /// The others.
  private(set) var published: [PageSource] = []

  /// Divides the pages of a project.
  static func divide(
    _ project: Project, _ folderPages: FolderPages, _ options: SiteOptions
  ) -> (leftOut: LeftOut, diagnostics: [Diagnostic]) {
    var result = LeftOut()
    let review = project.settings.review
    func reason(_ source: PageSource) -> LeftOutPage.Reason? { source.frontMatter.reasonToLeaveOut(review, options) }
    let folders = project.pages.compactMap { source -> (folder: String, reason: LeftOutPage.Reason)? in
      guard let folder = folderPages.folder(of: source), !folder.isEmpty else { return nil }
      return reason(source).map { (folder, $0) }
    }
    for source in project.pages {
      let folder = ContentPath.folder(of: source.path)
      // If a section is left out, so is all that is in it.
      if let reason = reason(source) ?? folders.first(where: { folder.utf8.starts(with: $0.folder.utf8) })?.reason {
        result.pages.append(LeftOutPage(source: source.path, reason: reason))
      } else {
        result.published.append(source)
      }
    }
    return (result, result.problemsOfHome(project))
  }

  private func problemsOfHome(_ project: Project) -> [Diagnostic] {
    let place = SourceLocation(path: PageSource.folder + PageSource.home)
    if let home = pages.first(where: { $0.source == PageSource.home }) {
      return [
        .error(
          .home, place, "the home page is left out (\(home.reason.rawValue)), so the site would have none",
          hint: "publish it")
      ]
    }
    if published.contains(where: \.isHome) || project.unreadable.contains(PageSource.home) { return [] }
    return [.error(.home, place, "the site has no home page", hint: "write Content/index.md")]
  }
}

extension FrontMatter {
  /// Why a page is left out today; nil for one that is published.
  fileprivate func reasonToLeaveOut(
    _ review: ProjectSettings.Review?, _ options: SiteOptions
  ) -> LeftOutPage.Reason? {
    if draft == true, !options.includesDrafts { return .draft }
    if let day = publishOn?.value, options.today < day { return .scheduled }
    if let day = expireOn?.value, day <= options.today { return .expired }
    if review?.overdue == .hide, let due = reviewDue(review), due < options.today { return .overdue }
    return nil
  }
}
