internal import Values
internal import Site
internal import TemplateLanguage

/// `site` in templates.
struct SiteRecord: DeclaredRecord {
  let edition: Edition
  /// The path of the page that is being made.
  let current: String
  /// The language of that page.
  let pageLanguage: String

  static let recordName = "Site"
  static let fields: [RecordField<SiteRecord>] = [
    RecordField("title", .string, "The site's name.") { .string($0.edition.site.title) },
    RecordField("description", .optional(.string), "What the site is about.") {
      .optional($0.edition.site.project.settings.description)
    },
    RecordField("language", .string, "The site's language, such as en.") { .string($0.edition.site.language) },
    RecordField("url", .optional(.string), "The site's address, with a final slash.") {
      .optional($0.edition.site.url)
    },
    RecordField("folder", .string, "The path of the site's folder on its host, such as / or /guide/.") {
      .string($0.edition.site.url.map { SiteURL.path(of: $0) } ?? "/")
    },
    RecordField("contentSecurityPolicy", .string, "The strictest policy under which the pages work.") {
      .string(ContentSecurityPolicy.value(of: $0.edition))
    },
    RecordField("icon", .url, "What browsers show beside a page's title.") { site in
      .url(
        site.edition.site.icon.map { Link.site(site.edition.site.files[$0].sitePath) } ?? Link.site(Site.defaultIcon))
    },
    RecordField("touchIcon", .url, "What telephones show where a page was put on the home screen.") { site in
      .url(
        site.edition.site.touchIcon.map { Link.site(site.edition.site.files[$0].sitePath) }
          ?? Link.site(Site.touchIconName))
    },
    RecordField("extra", .dictionary, "The project's own data: 'extra' in site.yaml.") {
      .dictionary($0.edition.site.project.settings.extra)
    },
    RecordField("redirects", .array(OldAddressRecord.type), "The old addresses of pages, for hosts that redirect.") {
      .records(OldAddressRecord.all(in: $0.edition))
    },
    RecordField("home", .url, "The home page.") { _ in .url(.site("")) },
    RecordField("sitemap", .url, "The sitemap for search engines.") { _ in .url(.site("sitemap.xml")) },
    RecordField("isHidden", .bool, "Whether search engines should not list the site: a trial copy, or one with drafts.")
    {
      .bool($0.edition.site.isHidden)
    },
    RecordField("feed", .optional(.url), "The site's feed for feed readers; nil if there is none.") {
      .optional($0.edition.site.hasFeed ? Link.site(Site.feedPath) : nil)
    },
    RecordField("newest", .array(ArticleRecord.type), "The articles that have a date, the most recently changed first.")
    { site in
      .records(site.edition.site.newest.map { ArticleRecord(edition: site.edition, id: $0) })
    },
    RecordField("updated", .optional(.day), "The day on which an article was last changed.") { site in
      .optional(site.edition.site.newest.first.flatMap { site.edition.site.pages[$0].lastChange })
    },
    RecordField("publisher", .optional(PublisherRecord.type), "Who publishes the site.") {
      .optional($0.edition.site.clinic.publisher.map { PublisherRecord(publisher: $0) })
    },
    RecordField(
      "emergency", .optional(.string), "The number that people call in an emergency, in the publisher's country."
    ) {
      .optional($0.edition.site.clinic.emergencyNumber)
    },
    RecordField("emergencyLink", .optional(.url), "A link that dials it.") { site in
      .optional(site.edition.site.clinic.emergencyLink.map(Link.external))
    },
    RecordField("disclaimer", .optional(.string), "The statement that the pages aren't personal medical advice.") {
      .optional($0.edition.site.project.settings.disclaimer)
    },
    RecordField("disclosure", .optional(.string), "The statement of what the publisher earns money from.") {
      .optional($0.edition.site.clinic.disclosure)
    },
    RecordField("navigation", .array(PageLinkRecord.type), "The links at the top of every page.") { site in
      .records(
        site.edition.site.navigation.map { item in
          let isSection = item.page.map { site.edition.site.pages[$0].kind == .section } ?? true
          return PageLinkRecord(
            title: item.title, link: .site(item.sitePath), isCurrent: item.sitePath == site.current,
            isSection: isSection && item.sitePath != site.current
              && site.current.utf8.starts(with: item.sitePath.utf8))
        })
    },
    RecordField(
      "hasLongNavigation", .bool,
      "Whether the navigation needs a row of its own: its words have more than 62 characters."
    ) { site in
      .bool(site.edition.site.navigation.map(\.title.count).reduce(0, +) > 62)
    },
    RecordField(
      "careLine", .optional(CareLineRecord.type),
      "Where people who are worried after a treatment find what to do; nil where no page tells them to call somebody."
    ) { site in
      .optional(
        site.edition.site.signs(forPage: site.current).map { CareLineRecord(edition: site.edition, signs: $0) })
    },
    RecordField("whenToCallPage", .optional(.url), "The page of all signs that need a call; nil if there is none.") {
      .optional($0.edition.site.hasWhenToCallPage ? Link.site(Site.whenToCallPath) : nil)
    },
    RecordField("carePages", .array(ArticleRecord.type), "The pages that tell people to call somebody.") { site in
      .records(site.edition.site.carePages.map { ArticleRecord(edition: site.edition, id: $0) })
    },
    RecordField("banner", .optional(BannerRecord.type), "A sentence at the top of every page; nil on days without one.")
    {
      site in
      let banner = site.edition.site.clinic.banner
      let isShown = banner?.isShown(on: site.edition.site.today) == true
      return .optional(isShown ? banner.map { BannerRecord(banner: $0, edition: site.edition) } : nil)
    },
    RecordField("places", .array(PlaceRecord.type), "Where patients are treated, by 'order', then by name.") { site in
      .records(
        site.edition.site.places.map { PlaceRecord(place: $0, edition: site.edition, language: site.pageLanguage) })
    },
    RecordField("placesPage", .optional(.url), "The page of all places; nil if there is none.") {
      .optional($0.edition.site.hasPlacesPage ? Link.site(Place.folder) : nil)
    },
    RecordField("prices", .optional(PriceListRecord.type), "What treatments cost; nil where that isn't told.") { site in
      .optional(site.edition.site.clinic.prices.map { PriceListRecord(prices: $0, edition: site.edition) })
    },
    RecordField("pricesPage", .optional(.url), "The page of prices; nil if there is none.") {
      .optional($0.edition.site.hasPricesPage ? Link.site(PriceList.sitePath) : nil)
    },
    RecordField("sections", .array(SectionRecord.type), "The sections that the home page lists.") { site in
      .records(site.edition.site.guides.map { SectionRecord(edition: site.edition, id: $0) })
    },
    RecordField("pages", .array(SitemapEntryRecord.type), "Every page that search engines may list, for the sitemap.") {
      site in
      let listed = site.edition.site.pages.filter { !$0.front.isHidden && $0.front.sitemap != false }
      let pages = listed.map { SitemapEntryRecord(link: $0.link, lastChange: $0.lastChange) }
      let others = OutputKind.all.filter { $0.audience == .everyone }.flatMap { $0.outputs(site.edition) }
        .filter { $0.content == .template }
      return .records(pages + others.map { SitemapEntryRecord(link: .site($0.sitePath), lastChange: nil) })
    },
    RecordField("people", .array(PersonRecord.type), "Who writes and reviews, by 'order', then by name.") { site in
      .records(site.edition.site.team.map { PersonRecord(person: $0, edition: site.edition) })
    },
    RecordField("peoplePage", .optional(.url), "The page of all people; nil if there is none.") {
      .optional($0.edition.site.hasTeamPage ? Link.site(Person.folder) : nil)
    },
    RecordField("tags", .array(TagRecord.type), "All topics, sorted by name.") { site in
      .records(site.edition.site.tags.map { TagRecord(tag: $0) })
    },
    RecordField("popularTags", .array(TagRecord.type), "The eight topics that most pages have, the most popular first.")
    {
      site in
      let tags = site.edition.site.tags.enumerated().sorted {
        (-$0.element.pages.count, $0.offset) < (-$1.element.pages.count, $1.offset)
      }
      return .records(tags.prefix(8).map { TagRecord(tag: $0.element) })
    },
    RecordField("tagsPage", .optional(.url), "The page of all topics; nil if there are none.") {
      .optional($0.edition.site.tags.isEmpty ? nil : Link.site(Tag.folder))
    },
    RecordField("letters", .array(LetterRecord.type), "The letters of the list of all articles.") { site in
      .records(site.edition.site.letters.map { LetterRecord(letter: $0, edition: site.edition) })
    },
    RecordField("lettersPage", .optional(.url), "The list of all articles; nil if there are none.") {
      .optional($0.edition.site.letters.isEmpty ? nil : Link.site(Letter.folder))
    },
    RecordField("hasLetterPages", .bool, "Whether each letter has a page of its own, because there are many articles.")
    {
      .bool($0.edition.site.hasLetterPages)
    },
    RecordField("terms", .array(TermRecord.type), "The medical words in the glossary, sorted by name.") { site in
      .records(TermRecord.all(in: site.edition.site))
    },
    RecordField("glossaryPage", .optional(.url), "The page of the glossary; nil if there is none.") {
      .optional($0.edition.site.hasGlossary ? Link.site(Site.glossaryPath) : nil)
    },
    RecordField("searchPage", .optional(.url), "The page that searches the site; nil if there is none.") {
      .optional($0.edition.site.hasSearch ? Link.site(Site.searchPath) : nil)
    },
    RecordField(
      "darkLogo", .optional(PictureRecord.type), "The logo for dark backgrounds; nil where there is one for all."
    ) { site in
      .optional(site.edition.site.darkLogo.map { PictureRecord(edition: site.edition, file: $0, front: nil) })
    },
    RecordField("logo", .optional(PictureRecord.type), "The publisher's logo.") { site in
      .optional(site.edition.site.logo.map { PictureRecord(edition: site.edition, file: $0, front: nil) })
    },
  ]
}
