/// A number, or a range of numbers, with its unit, as a sentence states it.
struct Quantity: Sendable, Equatable {
  /// What is counted.
  enum Dimension: Sendable, Equatable {
    /// Hours.
    case time
    /// Years that somebody has lived.
    case age
    /// Visits, sessions and the like.
    case sessions
    /// Whole units of money.
    case money
  }

  /// What is counted.
  var dimension: Dimension
  /// From, to; both the same for one number, and infinite where there is no limit.
  var lower: Double, upper: Double
  /// The words that say it.
  var words: Range<Int>
  /// Whether it is a moment, such as "day 3" or "the next day", and not a length of time.
  var isMoment = false

  /// Whether two can't both be right.
  ///
  /// Times are rounded when people write them: six weeks are 42 days and one and a half months.
  func excludes(_ other: Quantity) -> Bool {
    guard dimension == other.dimension else { return false }
    let tolerance = dimension == .time ? 1.2 : 1
    return upper * tolerance < other.lower || other.upper * tolerance < lower
  }
}

extension Quantity {
  /// The amounts that a sentence states, in the order of its words.
  ///
  /// - Parameter words: The sentence's, in small letters.
  /// - Parameter first: The number of the first one in the prose.
  static func all(in words: [String], from first: Int) -> [Quantity] {
    var reader = QuantityReader(words: words, first: first)
    return reader.read()
  }
}

/// Reads the amounts of a sentence.
struct QuantityReader {
  let words: [String]
  let first: Int

  mutating func read() -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < words.count {
      if Self.canBegin(with: words[index]), let quantity = quantity(at: index) {
        found.append(quantity)
        index = max(index + 1, quantity.words.upperBound - first)
      } else {
        index += 1
      }
    }
    return found
  }

  private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

  private func quantity(at start: Int) -> Quantity? {
    if !["a", "an", "the"].contains(word(start)), let moment = moment(at: start) { return moment }
    if word(start + 1) == "birthday", let age = Double(words[start].prefix { $0.isNumber }) {
      return Quantity(dimension: .age, lower: age, upper: age, words: first + start..<first + start + 2)
    }
    // "You need to come just the once."
    if word(start) == "once", ["just", "only", "the"].contains(word(start - 1)),
      !Set(words).isDisjoint(with: ["come", "visit", "treated", "treat", "need"])
    {
      return made(.sessions, 1...1, start, start + 1)
    }
    // "Once a week for four weeks": four sessions.
    if let each = ["once": 1.0, "twice": 2.0][word(start)], word(start + 1) == "a", word(start + 2) == "week",
      word(start + 3) == "for",
      let weeks = number(at: start + 4), ["week", "weeks"].contains(word(weeks.end))
    {
      return made(.sessions, weeks.value.lowerBound * each...weeks.value.upperBound * each, start, weeks.end + 1)
    }
    guard let number = number(at: start) else { return nil }
    var (range, end) = (number.value, number.end)
    // "6 to 8", "six or seven", "3–6".
    var next = end
    if ["to", "or", "and", "till", "until"].contains(word(next)) { next += 1 }
    if let second = self.number(at: next), second.value.upperBound > range.lowerBound {
      if next > end || !word(next).isEmpty { (range, end) = (range.lowerBound...second.value.upperBound, second.end) }
    }
    while Self.fillers.contains(word(end)) { end += 1 }
    if ["year", "years"].contains(word(end)),
      ["old", "olds"].contains(word(end + 1)) || word(end + 1) == "of" && word(end + 2) == "age"
    {
      return made(.age, range, start, end + 2)
    }
    if let hours = Self.units[word(end)] {
      return made(.time, range.lowerBound * hours...range.upperBound * hours, start, end + 1)
    }
    // "Two weeks from one visit to the next".
    if word(end + 1) == "to", word(end + 3) == "next" { return nil }
    if Self.sessions.contains(word(end))
      || Self.sessions.contains(word(end + 1)) && !Self.units.keys.contains(word(end))
    {
      let isNext = Self.sessions.contains(word(end))
      return made(.sessions, range, start, end + (isNext ? 1 : 2))
    }
    if word(end) == "times", words.contains("come") || words.contains("visit"),
      !["a", "per", "every", "each"].contains(word(end + 1))
    {
      return made(.sessions, range, start, end + 1)
    }
    if word(start - 1) == "of" && Self.peopleBefore.contains(word(start - 2))
      || ["turn", "turned", "turns"].contains(word(start - 1)), range.lowerBound >= 10, range.upperBound < 100
    {
      return made(.age, range, start, end)
    }
    if ["from", "between"].contains(word(start - 1)), range.lowerBound >= 10, range.upperBound < 100,
      words.contains(where: Self.young.contains),
      !["%", "minutes", "mm", "kg", "to"].contains(word(end))
    {
      return made(.age, range, start, end)
    }
    if ["pounds", "dollars", "euros"].contains(word(end)) { return made(.money, range, start, end + 1) }
    if ["under", "over", "below"].contains(word(start - 1)), range.lowerBound >= 12, range.upperBound < 100,
      !["%", "percent", "minutes", "mm", "kg"].contains(word(end)),
      Self.peopleBefore.contains(word(start - 2)) || start <= 1
    {
      return made(.age, range, start, end)
    }
    if word(start - 1) == "is", words.contains("limit"), range.lowerBound >= 12, range.upperBound < 100,
      word(end) != "%"
    {
      return made(.age, range, start, end)
    }
    if word(start - 1) == "aged" || word(start - 1) == "age" || word(start - 1) == "of" && word(start - 2) == "age"
      || Self.isAge(words, end)
    {
      return made(.age, range, start, end)
    }
    return nil
  }

  /// "18 and over", "18 or older".
  private static func isAge(_ words: [String], _ end: Int) -> Bool {
    guard words.indices.contains(end + 1) else { return false }
    return ["and", "or"].contains(words[end]) && ["over", "older", "above", "upwards"].contains(words[end + 1])
  }

  private func made(
    _ dimension: Quantity.Dimension, _ range: ClosedRange<Double>, _ start: Int, _ end: Int
  ) -> Quantity {
    var quantity = Quantity(
      dimension: dimension, lower: range.lowerBound, upper: range.upperBound, words: first + start..<first + end)
    if dimension == .age { return quantity }
    let before = [word(start - 3), word(start - 2), word(start - 1)].joined(separator: " ")
    if Self.lowerLimits.contains(where: { before.hasSuffix($0) }) { quantity.upper = .infinity }
    if Self.upperLimits.contains(where: { before.hasSuffix($0) }) { quantity.lower = 0 }
    if ["or", "and"].contains(word(end)), ["more", "longer", "over", "older"].contains(word(end + 1)) {
      quantity.upper = .infinity
    }
    if ["about", "around", "roughly", "approximately", "nearly", "almost", "some"].contains(word(start - 1)) {
      (quantity.lower, quantity.upper) = (quantity.lower * 0.75, quantity.upper * 1.25)
    }
    return quantity
  }

  /// "day 3", "the second or third day", "the next morning", "the same evening", "straight away".
  private func moment(at start: Int) -> Quantity? {
    func at(_ hours: ClosedRange<Double>, _ count: Int) -> Quantity {
      Quantity(
        dimension: .time, lower: hours.lowerBound, upper: hours.upperBound,
        words: first + start..<first + start + count, isMoment: true)
    }
    let (this, next) = (word(start), word(start + 1))
    if let hours = Self.units[this], hours >= 24, let number = number(at: start + 1), number.end == start + 2 {
      var (range, end) = (number.value, number.end)
      if ["to", "or", "and"].contains(word(end)), let second = self.number(at: end + 1) {
        (range, end) = (range.lowerBound...max(range.lowerBound, second.value.upperBound), second.end)
      }
      // The first day is the one after.
      return at(max(0, range.lowerBound - (hours > 24 ? 1 : 0)) * hours...range.upperBound * hours, end - start)
    }
    if let ordinal = Self.ordinals[this], ordinal > 1, let hours = Self.units[next], hours >= 24 {
      return at(ordinal * hours...ordinal * hours, 2)
    }
    if let ordinal = Self.ordinals[this], next == "and", ["last", "final"].contains(word(start + 2)) {
      return Quantity(
        dimension: .sessions, lower: ordinal, upper: ordinal, words: first + start..<first + start + 4, isMoment: true)
    }
    // "The third session", "your third whitening session".
    if let ordinal = Self.ordinals[this],
      let place = [start + 1, start + 2].first(where: {
        Self.sessions.contains(word($0)) || ["visit", "session"].contains(word($0))
      }), place == start + 1 || ordinal > 1
    {
      return Quantity(
        dimension: .sessions, lower: ordinal, upper: .infinity, words: first + start..<first + place + 1, isMoment: true
      )
    }
    if this == "weekend" { return at(24...168, 1) }
    if ["evening", "day", "afternoon", "morning"].contains(this), next == "of",
      ["operation", "surgery", "treatment", "procedure", "session"].contains(word(start + 2))
        || ["the", "your"].contains(word(start + 2))
    {
      return at(0...12, 2)
    }
    if Self.weekdays.contains(this), next == "and", Self.weekdays.contains(word(start + 2)) {
      return Quantity(
        dimension: .time, lower: 48, upper: 120, words: first + start..<first + start + 3)
    }
    if ["next", "following"].contains(this), ["day", "morning"].contains(next) { return at(12...36, 2) }
    if this == "day", next == "after", word(start - 1) == "the" { return at(12...36, 2) }
    if this == "first", ["evening", "night", "day", "hour", "morning"].contains(next),
      ["very", "the", "from"].contains(word(start - 1))
    {
      return at(0...24, 2)
    }
    if ["same", "very"].contains(this), ["day", "evening", "afternoon", "morning", "night"].contains(next) {
      return at(0...12, 2)
    }
    if this == "that", ["evening", "afternoon", "night"].contains(next) { return at(0...12, 2) }
    if this == "tomorrow" { return at(12...36, 1) }
    if ["straight", "right"].contains(this), ["away", "after", "afterwards"].contains(next) { return at(0...0, 2) }
    if ["straightaway", "immediately", "instantly", "today", "tonight"].contains(this) { return at(0...12, 1) }
    return nil
  }

  /// A number, and where it ends.
  private func number(at start: Int) -> (value: ClosedRange<Double>, end: Int)? {
    let this = word(start)
    if this == "a" || this == "the" {
      if word(start + 1) == "few" || word(start + 1) == "couple" {
        let end = word(start + 2) == "of" ? start + 3 : start + 2
        return (word(start + 1) == "few" ? 2...7 : 2...2, end)
      }
      return this == "a" && (Self.units[word(start + 1)] != nil || word(start + 1) == "single")
        ? (1...1, word(start + 1) == "single" ? start + 2 : start + 1) : nil
    }
    if this == "an" { return word(start + 1) == "hour" ? (1...1, start + 1) : nil }
    if this == "several" { return (3...9, start + 1) }
    if this == "half", ["a", "an"].contains(word(start + 1)) { return (0.5...0.5, start + 2) }
    if let value = Self.numbers[this] {
      // "twenty one"
      if value >= 20, let unit = Self.numbers[word(start + 1)], unit < 10 {
        return (value + unit...value + unit, start + 2)
      }
      if ["one", "two"].contains(this), word(start + 1) == "and", word(start + 2) == "a", word(start + 3) == "half" {
        return (value + 0.5...value + 0.5, start + 4)
      }
      return (value...value, start + 1)
    }
    let digits = this.filter { $0 != "," }
    guard let value = Double(digits), value < 1_000_000, value >= 0 else { return nil }
    return (value...value, start + 1)
  }
}
