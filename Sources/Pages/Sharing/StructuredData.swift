internal import Media
internal import Values
internal import Settings
internal import Markdown
internal import Site
internal import TemplateLanguage

/// What a page tells programs: one JSON-LD graph with the properties that schema.org 30 defines for each type, and
/// nothing that readers of the page don't see.
enum StructuredData {
  /// The graph of a page.
  ///
  /// - Parameters:
  ///   - questions: The page's questions with their answers.
  ///   - clinic: The node of the site's publisher, which is the same on all pages.
  ///   - url: The site's address with its final `/`.
  static func graph(
    of page: Page, _ questions: [AnsweredQuestion], clinic: JSONValue?, in edition: Edition, url: String
  ) -> JSONValue {
    let nodes = [webPage(page, questions, in: edition, url: url), treatment(of: page, url: url), clinic]
    let all = nodes.compactMap { $0 } + breadcrumbs(of: page, in: edition, url: url)
    return .object(of: .init("@context", "https://schema.org"), .init("@graph", .array(all)))
  }

  private static func webPage(
    _ page: Page, _ questions: [AnsweredQuestion], in edition: Edition, url: String
  ) -> JSONValue {
    let site = edition.site
    let review = edition.review(of: page)
    let front = page.front
    let address = url + page.sitePath
    let isMedical = page.kind == .article && front.type != .page
    let hasPublisher = site.clinic.publisher?.name != nil
    let citations = front.references.compactMap { reference in
      reference.text.map {
        JSONValue.object(of: .init("@type", "CreativeWork"), .init("name", $0), .init("url", reference.url))
      }
    }
    let type = JSONValue.string(isMedical ? "MedicalWebPage" : "WebPage")
    let entries = questions.map { entry in
      JSONValue.object(
        of: .init("@type", "Question"), .init("name", SharedPage.oneLine(entry.question)),
        .init(
          "acceptedAnswer",
          .object(of: .init("@type", "Answer"), .init("text", SharedPage.oneLine(entry.answer)))))
    }
    return .object(
      of: .init("@type", entries.isEmpty ? type : .array([type, .string("FAQPage")])),
      .init("@id", address + "#webpage"),
      .init("url", address),
      .init("name", SharedPage.oneLine(page.title)),
      .init(
        "description",
        (front.summary ?? (page.kind == .home ? site.project.settings.description : nil)).map(SharedPage.oneLine)
      ),
      .init("inLanguage", edition.language(of: page)),
      .init("datePublished", isMedical ? front.published?.value.iso : nil),
      .init("dateModified", isMedical ? page.lastChange?.iso : nil),
      .init("lastReviewed", isMedical ? review.day?.value.iso : nil),
      isMedical ? people("reviewedBy", review.reviewer.map { [$0] } ?? [], in: site) : nil,
      isMedical ? people("author", front.authors, in: site) : nil,
      hasPublisher ? .init("publisher", reference(to: url + "#publisher")) : nil,
      isMedical ? .init("medicalAudience", .object(of: .init("@type", "Patient"))) : nil,
      hasTreatment(page) ? .init("about", reference(to: address + "#treatment")) : nil,
      citations.isEmpty || page.kind != .article ? nil : .init("citation", .array(citations)),
      entries.isEmpty ? nil : .init("mainEntity", .array(entries)),
      page.kind == .home ? nil : .init("breadcrumb", reference(to: address + "#breadcrumb")),
      page.kind == .article ? page.image.map { .init("primaryImageOfPage", image($0, in: site, url: url)) } : nil)
  }

  private static func reference(to id: String) -> JSONValue { .object(of: .init("@id", id)) }

  private static func image(_ id: Int, in site: Site, url: String) -> JSONValue {
    let file = site.files[id]
    func size(_ name: String, _ pixels: Int?) -> JSONValue.Member? {
      pixels.flatMap { $0 > 0 ? JSONValue.Member(name, .int($0)) : nil }
    }
    return .object(
      of: .init("@type", "ImageObject"), .init("url", url + file.sitePath), size("width", site.published(id)?.width),
      size("height", site.published(id)?.height))
  }

  private static func people(
    _ property: String, _ ids: [Located<String>], in site: Site
  ) -> JSONValue.Member? {
    let people = ids.compactMap { site.people[$0.value] }.compactMap { person($0, in: site) }
    guard let first = people.first else { return nil }
    return .init(property, people.count == 1 ? first : .array(people))
  }

  private static func person(_ person: Person, in site: Site) -> JSONValue? {
    guard let name = person.name else { return nil }
    let address = person.hasPage ? site.url.map { $0 + person.sitePath } : person.url
    if person.isTeam == true {
      return .object(of: .init("@type", "Organization"), .init("name", name), .init("url", address))
    }
    return .object(
      of: .init("@type", "Person"), .init("name", name), .init("honorificSuffix", person.credentials),
      .init("jobTitle", person.role), .init("url", address))
  }

  private static func hasTreatment(_ page: Page) -> Bool { page.kind == .article && page.front.treatment?.name != nil }

  private static func treatment(of page: Page, url: String) -> JSONValue? {
    guard hasTreatment(page), let treatment = page.front.treatment, let name = treatment.name else { return nil }
    let risks = treatment.risks.map { JSONValue.object(of: .init("@type", "MedicalEntity"), .init("name", $0.value)) }
    let contraindications = treatment.contraindications.map { JSONValue.string($0.value) }
    return .object(
      of: .init("@type", "MedicalTherapy"),
      .init("@id", url + page.sitePath + "#treatment"),
      .init("name", name),
      .init("procedureType", treatment.procedureType.map { "https://schema.org/" + $0.rawValue }),
      .init("bodyLocation", treatment.bodyLocation),
      .init("preparation", treatment.preparation),
      .init("howPerformed", treatment.howPerformed),
      .init("followup", treatment.followup),
      risks.isEmpty ? nil : .init("adverseOutcome", .array(risks)),
      contraindications.isEmpty ? nil : .init("contraindication", .array(contraindications)))
  }

  /// The node of a site's publisher.
  static func clinic(of site: Site) -> JSONValue? {
    guard let url = site.url, let publisher = site.clinic.publisher, let name = publisher.name else { return nil }
    return .object(
      of: .init("@type", "MedicalClinic"),
      .init("@id", url + "#publisher"),
      .init("name", name),
      .init("url", publisher.url),
      .init("telephone", publisher.phone),
      publisher.address.flatMap { address in
        // A country alone isn't where people go.
        [address.street, address.city, address.region, address.postalCode].allSatisfy { $0 == nil }
          ? nil
          : .init(
            "address",
            .object(
              of: .init("@type", "PostalAddress"), .init("streetAddress", address.street),
              .init("addressLocality", address.city), .init("addressRegion", address.region),
              .init("postalCode", address.postalCode), .init("addressCountry", address.country)))
      },
      openingHours(of: site).map { .init("openingHoursSpecification", $0) },
      site.logo.map { .init("logo", image($0, in: site, url: url)) })
  }

  /// The hours of a clinic with one place, which every page shows.
  private static func openingHours(of site: Site) -> JSONValue? {
    guard site.clinic.places.count == 1, let hours = site.clinic.places.first?.openingHours, !hours.isEmpty else {
      return nil
    }
    return .array(
      hours.map { entry in
        .object(
          of: .init("@type", "OpeningHoursSpecification"),
          .init("dayOfWeek", .array(entry.days.map { .string("https://schema.org/" + $0.englishName) })),
          .init("opens", entry.from?.iso), .init("closes", entry.to?.iso))
      })
  }

  private static func breadcrumbs(of page: Page, in edition: Edition, url: String) -> [JSONValue] {
    guard page.kind != .home else { return [] }
    let chain = page.breadcrumbs(in: edition.site) + [page.breadcrumb]
    let items = chain.enumerated().map { index, item in
      JSONValue.object(
        of: .init("@type", "ListItem"), .init("position", .int(index + 1)),
        .init("name", SharedPage.oneLine(item.title)),
        .init("item", url + item.sitePath))
    }
    return [
      .object(
        of: .init("@type", "BreadcrumbList"), .init("@id", url + page.sitePath + "#breadcrumb"),
        .init("itemListElement", .array(items)))
    ]
  }
}
