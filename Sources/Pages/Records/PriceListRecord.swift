internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

extension PriceList {
  /// What an item costs, in words such as "£550"; nil where that isn't known.
  func amount(of item: Item, in format: LanguageFormat) -> String? {
    guard let from = item.from, let currency else { return nil }
    return format.money(from, currency: currency)
  }
}

/// `site.prices`: what treatments cost.
struct PriceListRecord: DeclaredRecord {
  let prices: PriceList
  let edition: Edition

  static let recordName = "PriceList"
  static let fields: [RecordField<PriceListRecord>] = [
    RecordField("validFrom", .optional(.day), "The first day on which the prices count.") {
      .optional($0.prices.validFrom?.value)
    },
    RecordField("validUntil", .optional(.day), "The last day on which they count.") {
      .optional($0.prices.validUntil?.value)
    },
    RecordField("note", .optional(.string), "What is said of all prices.") { .optional($0.prices.note) },
    RecordField("groups", .array(PriceGroupRecord.type), "The prices, in groups.") { record in
      .records(record.prices.groups.map { PriceGroupRecord(group: $0, prices: record.prices, edition: record.edition) })
    },
  ]
}

/// Prices that belong together.
struct PriceGroupRecord: DeclaredRecord {
  let group: PriceList.Group
  let prices: PriceList
  let edition: Edition

  static let recordName = "PriceGroup"
  static let fields: [RecordField<PriceGroupRecord>] = [
    RecordField("title", .string, "What they are for.") { .string($0.group.title ?? "") },
    RecordField("note", .optional(.string), "What is said of them.") { .optional($0.group.note) },
    RecordField("items", .array(PriceRecord.type), "The prices.") { record in
      .records(record.group.items.map { PriceRecord(item: $0, prices: record.prices, edition: record.edition) })
    },
  ]
}

/// What one treatment costs.
struct PriceRecord: DeclaredRecord {
  let item: PriceList.Item
  let prices: PriceList
  let edition: Edition

  static let recordName = "Price"
  static let fields: [RecordField<PriceRecord>] = [
    RecordField("name", .string, "What it is called.") { .string($0.item.name ?? "") },
    RecordField("includes", .optional(.string), "What is in the price.") { .optional($0.item.includes) },
    RecordField("unit", .optional(.string), "For how much of it, such as per tooth.") { .optional($0.item.unit) },
    RecordField("from", .string, "The price, or the lowest one, with the currency.") { record in
      .string(record.amount(record.item.from) ?? "")
    },
    RecordField("to", .optional(.string), "The highest price; nil where there is one.") { record in
      .optional(record.amount(record.item.to))
    },
    RecordField("url", .optional(.url), "The page about it.") { record in
      let site = record.edition.site
      guard let path = record.item.page?.value, let page = site.page(at: path) else { return .none }
      return .url(page.link)
    },
  ]

  private func amount(_ amount: Money?) -> String? {
    guard let amount, let currency = prices.currency else { return nil }
    return edition.format(in: edition.site.language).money(amount, currency: currency)
  }
}
