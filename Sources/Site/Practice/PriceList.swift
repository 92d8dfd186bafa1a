public import Diagnostics
public import Settings
public import Values

/// What treatments cost: `Content/prices.yaml`.
public struct PriceList: Sendable {
  /// Prices that belong together.
  public struct Group: Sendable {
    /// What they are for, and what is said of them.
    public var title: String?, note: String?
    /// The prices.
    public var items: [Item] = []
  }

  /// What one treatment costs.
  public struct Item: Sendable {
    /// What texts name it by: `{price:crown}`.
    public var id: Located<String>?
    /// What it is called, what is in the price, and for how much of it.
    public var name: String?, includes: String?, unit: String?
    /// The lowest and the highest price.
    public var from: Money?, to: Money?
    /// The path of the page about it.
    public var page: Located<String>?
  }

  /// The currency's code. Source: ISO 4217.
  public var currency: String?
  /// The first and the last day on which it counts.
  public var validFrom: Located<Day>?, validUntil: Located<Day>?
  /// What is said of all prices.
  public var note: String?
  /// The prices.
  public var groups: [Group] = []

  /// The path inside `Content/` of the file.
  public static let name = "prices.yaml"
  /// The file's path as people see it.
  public static let file = PageSource.folder + name
  /// The path on the site of its page.
  public static let sitePath = "prices/"

  /// All prices.
  public var items: [Item] { groups.flatMap(\.items) }

  /// Reads the file.
  public static func parse(_ bytes: [UInt8]) -> (prices: PriceList, diagnostics: [Diagnostic]) {
    var prices = PriceList()
    var diagnostics = SettingsFile.read(bytes, path: file, keys: keys, into: &prices)
    if diagnostics.containsErrors { return (prices, diagnostics) }
    func missing(_ key: String, _ hint: String) {
      diagnostics.append(
        .error(.frontMatter, SourceLocation(path: file, 0..<0), "'\(key)' is missing", hint: hint))
    }
    if prices.currency == nil { missing("currency", "write 'currency: GBP', the currency's code in three letters") }
    if prices.validFrom == nil {
      missing("validFrom", "write 'validFrom: 2026-11-01', the day from which these prices count")
    }
    if let first = prices.validFrom, let last = prices.validUntil, last.value < first.value {
      diagnostics.append(
        .error(
          .frontMatter, last.range.location(in: file), "'validUntil' is before 'validFrom' (\(first.value.iso))",
          hint: "correct one of the two dates"))
    }
    var ids = Set<String>()
    for id in prices.items.compactMap(\.id) where !ids.insert(id.value).inserted {
      diagnostics.append(
        .error(
          .frontMatter, id.range.location(in: file), "two prices have the id '\(id.value)'",
          hint: "give one of them another id"))
    }
    return (prices, diagnostics)
  }
}

extension PriceList {
  fileprivate static let keys: [SettingsKey<PriceList>] = [
    SettingsKey("currency") { prices, node, reader in
      guard let code = reader.string(node, "currency") else { return }
      if CurrencyCode.isKnown(code) { return prices.currency = code }
      reader.report(
        node.range, "'\(code)' isn't the code of a currency",
        hint: CurrencyCode.near(code).map { "write \($0)" } ?? "write three capital letters: GBP, EUR, USD …")
    },
    .day("validFrom", \.validFrom), .day("validUntil", \.validUntil), .text("note", \.note),
    SettingsKey("groups") { prices, node, reader in
      for (group, range, isWhole) in reader.entries(node, "groups", Group(), keys: Group.keys, example: example) {
        if isWhole, group.title == nil { reader.report(range, "a group of prices needs its 'title'", hint: example) }
        prices.groups.append(group)
      }
    },
  ]

  fileprivate static let example =
    "write - { title: Repairs, items: [{ id: crown, name: Crown, from: 550, to: 750, unit: per tooth }] }"
}

extension PriceList.Group {
  fileprivate static let keys: [SettingsKey<Self>] = [
    .text("title", \.title), .text("note", \.note),
    SettingsKey("items") { group, node, reader in
      let items = reader.entries(
        node, "items", PriceList.Item(), keys: PriceList.Item.keys, example: PriceList.Item.example)
      for (item, range, isWhole) in items {
        if isWhole { item.check(range, &reader) }
        group.items.append(item)
      }
    },
  ]
}

extension PriceList.Item {
  fileprivate static let example = "write - { id: crown, name: Crown, from: 550, to: 750, unit: per tooth }"

  fileprivate func check(_ range: ByteRange, _ reader: inout SettingsReader) {
    if name == nil || from == nil {
      reader.report(range, "a price needs a 'name' and 'from', the price or the lowest one", hint: Self.example)
    }
    if let from, let to, to <= from {
      reader.report(range, "'to' must be higher than 'from'", hint: "where there is one price, leave 'to' out")
    }
    if let id, !Slug.isSlug(id.value) {
      reader.report(
        id.range, "'\(id.value)' can't be an id", hint: "use lower-case letters, digits and -, such as root-canal")
    }
  }

  fileprivate static let keys: [SettingsKey<Self>] = [
    .located("id", \.id), .text("name", \.name), .text("includes", \.includes), .text("unit", \.unit),
    amount("from", \.from), amount("to", \.to), .located("page", \.page),
  ]

  private static func amount(
    _ name: String, _ path: any WritableKeyPath<Self, Money?> & Sendable
  ) -> SettingsKey<Self> {
    SettingsKey(name) { item, node, reader in
      guard let text = reader.string(node, name) else { return }
      item[keyPath: path] = Money(text)
      if item[keyPath: path] == nil {
        reader.report(
          node.range, "'\(name)' isn't an amount: '\(text)'",
          hint: "write the number only, such as 550 or 49.90; 'currency' at the top of the file names the currency")
      }
    }
  }
}
