internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// `site.banner`: a sentence at the top of every page for some days.
struct BannerRecord: DeclaredRecord {
  let banner: Banner
  let edition: Edition

  static let recordName = "Banner"
  static let fields: [RecordField<BannerRecord>] = [
    RecordField(
      "kind", .keyword, "What it is about: " + Banner.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    ) { .keyword(($0.banner.kind ?? .info).rawValue) },
    RecordField("text", .html, "The sentence, with the clinic's values in place.") {
      .html($0.edition.shortText.html(of: $0.banner.text?.value ?? ""))
    },
    RecordField("url", .optional(.url), "A page that says more.") { record in
      guard let path = record.banner.page?.value, let page = record.edition.site.page(at: path) else { return .none }
      return .url(page.link)
    },
    RecordField("linkTitle", .string, "That page's title.") { record in
      .string(record.banner.page.flatMap { record.edition.site.page(at: $0.value)?.title } ?? "")
    },
    RecordField("linkLanguage", .string, "The language of that title, such as en.") { record in
      let page = record.banner.page.flatMap { record.edition.site.page(at: $0.value) }
      return .string(page.map(record.edition.language(of:)) ?? record.edition.site.language)
    },
    RecordField("until", .optional(.day), "The first day on which it is no longer shown.") {
      .optional($0.banner.until?.value)
    },
  ]
}
