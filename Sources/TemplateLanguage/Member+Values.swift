internal import Values
extension Member {
  /// What templates can do with numbers.
  static let int: [Member] = [
    Member("formatted", [], .string) { number, _, context in .string(context.language.number(number.asInt)) }
  ]

  /// What templates can do with days.
  static let day: [Member] = [
    Member("year", nil, .int) { day, _, _ in day.ofDay { .int($0.year) } },
    Member("month", nil, .int) { day, _, _ in day.ofDay { .int($0.month) } },
    Member("day", nil, .int) { day, _, _ in day.ofDay { .int($0.day) } },
    Member("iso", nil, .string) { day, _, _ in day.ofDay { .string($0.iso) } },
    Member("formatted", [.dayStyle], .string) { day, arguments, context in
      day.ofDay {
        .string(arguments[0].asString == "long" ? context.language.long($0) : context.language.short($0))
      }
    },
  ]

  /// What templates can do with links.
  static let url: [Member] = [
    Member("absolute", nil, .optional(.string)) { url, _, context in
      url.ofLink { .optional(context.links.absolute($0)) }
    },
    Member("path", nil, .string) { url, _, _ in
      url.ofLink { link in
        switch link {
        case .site(let path): .string("/" + path)
        case .external(let url): .string(url)
        }
      }
    },
  ]

  /// What templates can do with markup.
  static let html: [Member] = [
    Member("isEmpty", nil, .bool) { html, _, _ in
      if case .html(let markup) = html { .bool(markup.bytes.isEmpty) } else { .bool(true) }
    },
    Member("text", nil, .string) { html, _, _ in
      if case .html(let markup) = html { .string(markup.text) } else { .string("") }
    },
  ]
}

extension Value {
  fileprivate func ofDay(_ read: (Day) -> Value) -> Value { if case .day(let day) = self { read(day) } else { .none } }
  fileprivate func ofLink(_ read: (Link) -> Value) -> Value {
    if case .url(let link) = self { read(link) } else { .none }
  }
}
