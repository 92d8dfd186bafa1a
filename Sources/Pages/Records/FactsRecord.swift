internal import Settings
internal import Values
internal import Site
internal import TemplateLanguage

/// `article.facts`: what patients want to know first of a treatment.
struct FactsRecord: DeclaredRecord {
  let facts: Facts
  let page: Page
  let edition: Edition
  /// The page's text, which has the notes that facts cite.
  let body: RenderedBody

  static let recordName = "Facts"
  static let fields: [RecordField<FactsRecord>] = [
    RecordField("cells", .array(FactRecord.type), "The facts in their order, at most nine.") { record in
      let word = record.edition.word(in: record.edition.language(of: record.page))
      var cells = record.facts.texts.map { label, text in
        FactRecord(label: word(label), text: record.shortText.html(of: text))
      }
      if let price = record.price { cells.append(FactRecord(label: word("factPrice"), text: price)) }
      if let evidence = record.facts.evidence {
        let text = word("evidence" + evidence.rawValue.prefix(1).uppercased() + evidence.rawValue.dropFirst())
        cells.append(FactRecord(label: word("factEvidence"), text: record.shortText.html(of: text)))
      }
      return .records(cells)
    },
    RecordField("notFor", .array(.string), "The most frequent reasons not to have the treatment.") {
      .strings(($0.facts.notFor?.list ?? []).map(\.value))
    },
    RecordField("notForPage", .optional(.url), "Where all reasons are.") { record in
      guard let more = record.facts.notFor?.more,
        case .success(let resolved) = record.edition.site.resolve(more.value.utf8, from: record.page)
      else { return .none }
      return .url(resolved.link)
    },
  ]

  /// The lowest price with its currency.
  private var price: HTML? {
    guard let id = facts.priceFrom?.value, let prices = edition.site.clinic.prices,
      let amount = prices.items.first(where: { $0.id?.value == id })?.from, let currency = prices.currency
    else { return nil }
    return shortText.html(of: edition.format(in: edition.language(of: page)).money(amount, currency: currency))
  }

  private var shortText: ShortText { ShortText(edition.values(of: page), notes: body.notes, isOnPaper: body.isOnPaper) }
}

/// One fact.
struct FactRecord: DeclaredRecord {
  let label: String
  let text: HTML

  static let recordName = "Fact"
  static let fields: [RecordField<FactRecord>] = [
    RecordField("label", .string, "What it is about, in the theme's words.") { .string($0.label) },
    RecordField("text", .html, "The fact, with the clinic's numbers as links, and the sources that it cites.") {
      .html($0.text)
    },
  ]
}
