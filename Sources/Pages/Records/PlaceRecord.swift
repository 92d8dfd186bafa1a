internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// Where patients are treated.
struct PlaceRecord: DeclaredRecord {
  let place: Place
  let edition: Edition
  /// The language of the page on which it is shown.
  let language: String

  static let recordName = "Place"
  static let fields: [RecordField<PlaceRecord>] = [
    RecordField("id", .string, "The name of its file, and its id on the page of all places.") { .string($0.place.id) },
    RecordField("name", .string, "What it is called.") { .string($0.place.name ?? "") },
    RecordField("url", .optional(.url), "Its part of the page of all places; nil if there is none.") { record in
      .optional(record.edition.site.hasPlacesPage ? Link.site(Place.folder + "#" + record.place.id) : nil)
    },
    RecordField("phone", .optional(.string), "Its telephone number.") { .optional($0.place.phone) },
    RecordField("phoneLink", .optional(.url), "A link that dials it.") {
      .optional($0.place.phoneLink.map(Link.external))
    },
    RecordField("outOfHoursPhone", .optional(.string), "The number to call when it is closed.") {
      .optional($0.place.outOfHours?.phone)
    },
    RecordField("outOfHoursLink", .optional(.url), "A link that dials it.") {
      .optional($0.place.outOfHours?.link.map(Link.external))
    },
    RecordField("outOfHoursText", .optional(.string), "What is said of it.") { .optional($0.place.outOfHours?.text) },
    RecordField("address", .optional(AddressRecord.type), "Where it is.") { record in
      .optional(record.place.address.map { AddressRecord(address: $0) })
    },
    RecordField("hours", .array(HoursRecord.type), "When it is open, Monday first.") { record in
      .records(HoursRecord.all(of: record.place, in: record.edition, record.language))
    },
    RecordField("otherHours", .array(OtherHoursRecord.type), "Days to come on which that is otherwise.") { record in
      let coming = record.place.exceptions.filter { !$0.hasPassed(on: record.edition.site.today) }
      return .records(coming.map { OtherHoursRecord(hours: $0, format: record.edition.format(in: record.language)) })
    },
    RecordField("parking", .optional(.string), "Where to leave a car.") { .optional($0.place.parking) },
    RecordField("access", .optional(.string), "How to get in, for people who can't take stairs.") {
      .optional($0.place.access)
    },
    RecordField("directions", .optional(.url), "A page with directions elsewhere.") {
      .optional($0.place.directions.map(Link.external))
    },
    RecordField("map", .optional(PictureRecord.type), "A picture of the way there.") { record in
      .optional(
        record.edition.site.maps[record.place.id].map {
          PictureRecord(edition: record.edition, file: $0, front: record.place.map)
        })
    },
  ]
}

/// The hours of some days of the week.
struct HoursRecord: DeclaredRecord {
  let days: String, times: String

  static let recordName = "Hours"
  static let fields: [RecordField<HoursRecord>] = [
    RecordField("days", .string, "The days, such as Monday – Friday.") { .string($0.days) },
    RecordField("times", .string, "From when to when.") { .string($0.times) },
  ]

  /// The hours of a place; those of the same days are one entry.
  static func all(of place: Place, in edition: Edition, _ language: String) -> [HoursRecord] {
    let (word, format) = (edition.word(in: language), edition.format(in: language))
    var all: [(days: [Weekday], times: [String])] = []
    for hours in place.openingHours {
      guard let from = hours.from, let to = hours.to else { continue }
      let times = format.times(from, to)
      if let known = all.firstIndex(where: { $0.days == hours.days }) {
        all[known].times.append(times)
      } else {
        all.append((hours.days, [times]))
      }
    }
    return all.map { HoursRecord(days: name(of: $0.days, word), times: $0.times.joined(separator: ", ")) }
  }

  /// "Monday – Friday", or "Monday, Wednesday".
  private static func name(of days: [Weekday], _ word: (String) -> String) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    let isRun = days.count > 2 && last.rawValue - first.rawValue == days.count - 1
    return isRun
      ? "\(word(first.name)) \u{2013} \(word(last.name))" : days.map { word($0.name) }.joined(separator: ", ")
  }
}

/// Days on which a place is closed, or open at other times.
struct OtherHoursRecord: DeclaredRecord {
  let hours: OtherHours
  /// How the page's language writes days and times.
  let format: LanguageFormat

  static let recordName = "OtherHours"
  static let fields: [RecordField<OtherHoursRecord>] = [
    RecordField("from", .optional(.day), "The first day.") { .optional($0.hours.from?.value) },
    RecordField("until", .optional(.day), "The last day; nil for one day.") { record in
      .optional(record.hours.until?.value == record.hours.from?.value ? nil : record.hours.until?.value)
    },
    RecordField("days", .string, "The days in words, such as December 24–27, 2026.") { record in
      guard let from = record.hours.from?.value else { return .string("") }
      let until = record.hours.until?.value ?? from
      return .string(until == from ? record.format.long(from) : record.format.long(from: from, until: until))
    },
    RecordField("isClosed", .bool, "Whether the place is closed.") { .bool($0.hours.isClosed == true) },
    RecordField("times", .string, "From when to when it is open.") { record in
      guard let opens = record.hours.opens, let closes = record.hours.closes else { return .string("") }
      return .string(record.format.times(opens, closes))
    },
    RecordField("note", .optional(.string), "Why.") { .optional($0.hours.note) },
  ]
}

extension LanguageFormat {
  /// Two times, such as "8:00 – 18:00", that stay on one line: a no-break space alone lets a line end after the dash (UAX #14,
  /// LB12a), a word joiner doesn't.
  fileprivate func times(_ from: TimeOfDay, _ to: TimeOfDay) -> String {
    "\(time(from))\u{A0}\u{2013}\u{2060}\u{A0}\(time(to))"
  }
}
