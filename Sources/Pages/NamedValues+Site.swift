internal import Settings
internal import Site
internal import Values

extension NamedValues {
  /// What texts of a site can name.
  ///
  /// - Parameters:
  ///   - language: In one that is written from right to left, numbers are isolated: their parts would be shown in the wrong
  ///     order. nil where nobody sees the text.
  ///   - format: How the language writes amounts of money.
  init(of site: Site, language: String? = nil, format: LanguageFormat = .english) {
    self.init()
    isWhole = site.project.hasAllSettings && !site.project.unreadable.contains(PriceList.name)
    if let prices = site.clinic.prices {
      for item in prices.items {
        guard let id = item.id, var text = prices.amount(of: item, in: format) else { continue }
        if let to = item.to, let currency = prices.currency { text += "–" + format.money(to, currency: currency) }
        values[Self.price + id.value] = Value(text: text)
      }
    }
    let isIsolated = language.map(LanguageTag.isRightToLeft) ?? false
    func number(_ text: String) -> String { isIsolated ? "\u{2066}\(text)\u{2069}" : text }
    if let publisher = site.clinic.publisher {
      if let phone = publisher.phone { values["phone"] = Value(text: number(phone), link: publisher.phoneLink) }
      if let name = publisher.name { values["clinic"] = Value(text: name) }
    }
    if let emergency = site.clinic.emergencyNumber {
      values["emergency"] = Value(text: number(emergency), link: site.clinic.emergencyLink)
    }
  }
}
