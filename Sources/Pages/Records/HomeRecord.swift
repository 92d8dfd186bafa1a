internal import Site
internal import TemplateLanguage

/// `home` in home.html: the home page with its body.
struct HomeRecord: DeclaredRecord {
  let section: SectionRecord
  let body: RenderedBody

  static let recordName = "Home"
  static let fields: [RecordField<HomeRecord>] =
    SectionRecord.fields.map { $0.lifted { $0.section } } + RenderedBody.fields { $0.body }
}
