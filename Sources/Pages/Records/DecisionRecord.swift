internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// `article.decision`: options side by side.
struct DecisionRecord: DeclaredRecord {
  let aid: DecisionAid
  let page: Page
  let edition: Edition
  /// The page's text, which has the notes that it cites.
  let body: RenderedBody

  static let recordName = "Decision"
  static let fields: [RecordField<DecisionRecord>] = [
    RecordField("question", .string, "What is to be decided.") { .string($0.aid.question ?? "") },
    RecordField("options", .array(OptionRecord.type), "What can be done, at most four.") { record in
      .records(record.aid.options.indices.map { OptionRecord(decision: record, index: $0) })
    },
    RecordField("matters", .array(.string), "What may matter to a patient.") { .strings($0.aid.matters.map(\.value)) },
  ]
}

/// One option.
struct OptionRecord: DeclaredRecord {
  let decision: DecisionRecord
  let index: Int

  private var option: DecisionAid.Option { decision.aid.options[index] }

  static let recordName = "Option"
  static let fields: [RecordField<OptionRecord>] = [
    RecordField("name", .string, "What it is called.") { .string($0.option.name ?? "") },
    RecordField("text", .optional(.string), "What it means.") { .optional($0.option.text) },
    RecordField("url", .optional(.url), "The page about it.") { record in
      guard let path = record.option.page?.value,
        case .success(let resolved) = record.decision.edition.site.resolve(path.utf8, from: record.decision.page)
      else { return .none }
      return .url(resolved.link)
    },
    RecordField("facts", .array(FactRecord.type), "What is said of it, in the same order as of the others.") { record in
      let (aid, index) = (record.decision.aid, record.index)
      let plain = ShortText(NamedValues())
      return .records(
        aid.compare.map { row in
          FactRecord(
            label: row.title ?? "",
            text: plain.html(of: row.answers.indices.contains(index) ? row.answers[index].value : ""))
        })
    },
    RecordField("chances", .array(ChanceRecord.type), "Of how many people out of 100 something is true.") { record in
      .records(
        record.decision.aid.chances.map { ChanceRecord(chance: $0, index: record.index, decision: record.decision) })
    },
  ]
}

/// Of how many people out of 100 something is true with one option.
struct ChanceRecord: DeclaredRecord {
  let chance: DecisionAid.Chance
  let index: Int
  let decision: DecisionRecord

  private var number: Int? { chance.outOf100.indices.contains(index) ? chance.outOf100[index] : nil }

  static let recordName = "Chance"
  static let fields: [RecordField<ChanceRecord>] = [
    RecordField("title", .string, "What happens to them.") { .string($0.chance.title ?? "") },
    RecordField("number", .optional(.int), "How many; nil where nobody knows.") { record in
      record.number.map(Value.int) ?? .none
    },
    RecordField("picture", .html, "A hundred people, with so many of them filled.") {
      .html(HTML(rendered: Array(HundredPeople.svg($0.number ?? 0).utf8)))
    },
    RecordField("source", .html, "A link to the source.") { record in
      let id = record.chance.source?.value ?? ""
      let body = record.decision.body
      return .html(ShortText(NamedValues(), notes: body.notes, isOnPaper: body.isOnPaper).html(of: "[^\(id)]"))
    },
  ]
}
