internal import Site
internal import TemplateLanguage
internal import Settings
internal import Values

/// A film about what a page describes.
struct FilmRecord: DeclaredRecord {
  let film: Film
  let page: Page
  let edition: Edition

  private func link(_ path: String) -> Link {
    let site = edition.site
    guard let file = site.file(at: path.utf8, from: ContentPath.folder(of: page.source)) else { return .site("") }
    return .site(site.files[file].sitePath)
  }

  static let recordName = "Film"
  static let fields: [RecordField<FilmRecord>] = [
    RecordField("title", .string, "What it shows.") { .string($0.film.title ?? "") },
    RecordField("url", .url, "Its file, or its address at another company.") { record in
      let path = record.film.file?.value ?? ""
      return .url(record.film.host == nil ? record.link(path) : Link.external(path))
    },
    RecordField("host", .optional(.string), "The site of the company that shows it; nil for a file of this site.") {
      .optional($0.film.host)
    },
    RecordField("poster", .optional(PictureRecord.type), "The picture that is shown before it begins.") { record in
      let folder = ContentPath.folder(of: record.page.source)
      let file = record.film.poster?.file.flatMap { record.edition.site.file(at: $0.value.utf8, from: folder) }
      return .optional(file.map { PictureRecord(edition: record.edition, file: $0, front: record.film.poster) })
    },
    RecordField("captions", .array(CaptionsRecord.type), "What is said in it, in one language or several.") { record in
      .records(
        record.film.captions.map { captions in
          let language = captions.language?.value ?? ""
          return CaptionsRecord(
            url: record.link(captions.file?.value ?? ""), language: language,
            label: LanguageName.own(of: language))
        })
    },
    RecordField("transcript", .optional(.url), "Where all of it is told in words.") { record in
      guard let path = record.film.transcript?.value,
        case .success(let resolved) = record.edition.site.resolve(path.utf8, from: record.page)
      else { return .none }
      return .url(resolved.link)
    },
  ]
}

/// A film's captions in one language.
struct CaptionsRecord: DeclaredRecord {
  let url: Link, language: String, label: String

  static let recordName = "Captions"
  static let fields: [RecordField<CaptionsRecord>] = [
    RecordField("url", .url, "The file.") { .url($0.url) },
    RecordField("language", .string, "The language's tag, such as en.") { .string($0.language) },
    RecordField("label", .string, "What the language calls itself, such as Español.") { .string($0.label) },
  ]
}
