internal import Values

extension QuantityReader {
  /// Whether an amount can begin with a word: most words are passed over by one look.
  static func canBegin(with word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return first.isASCIIDigit || beginnings[WordKey(word.utf8).value] != nil
  }

  static let beginnings: WordTable = {
    let all =
      Array(numbers.keys) + Array(ordinals.keys) + Array(units.keys) + Array(weekdays) + [
        "once", "twice", "a", "an", "the", "several", "half", "weekend", "evening", "afternoon", "morning", "next",
        "following", "same", "very", "that", "tomorrow", "straight", "right", "straightaway", "immediately",
        "instantly", "today", "tonight",
      ]
    return all.reduce(into: WordTable()) { $0[WordKey($1.utf8).value] = 1 }
  }()

  static let numbers: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
  ]
  static let ordinals: [String: Double] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30,
  ]
  static let weekdays: Set<String> = [
    "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
  ]
  /// In hours; months have 30.4 days.
  static let units: [String: Double] = [
    "minute": 1.0 / 60, "minutes": 1.0 / 60, "min": 1.0 / 60, "mins": 1.0 / 60, "hour": 1, "hours": 1, "day": 24,
    "days": 24, "night": 24, "nights": 24, "week": 168, "weeks": 168, "fortnight": 336, "month": 730, "months": 730,
    "year": 8760, "years": 8760,
  ]
  static let sessions: Set<String> = [
    "session", "sessions", "treatments", "visit", "visits", "appointment", "appointments", "infusion", "infusions",
    "injection", "injections", "sittings", "cycles", "courses", "rounds", "peels",
  ]
  static let young: Set<String> = [
    "teenagers", "teenager", "schoolchildren", "children", "child", "adults", "girls", "boys", "women", "men", "young",
  ]
  static let peopleBefore: Set<String> = [
    "patients", "people", "students", "girls", "boys", "women", "men", "anyone", "anybody", "nobody", "adults",
    "someone", "those", "everyone",
    "couples", "are", "is",
    "clients", "you",
  ]
  static let fillers: Set<String> = [
    "full", "whole", "working", "good", "further", "more", "short", "separate", "solid", "of",
  ]
  static let lowerLimits = [
    "at least", "more than", "minimum of", "over", "not before", "no less than", "no sooner than", "least another",
  ]
  static let upperLimits = [
    "up to", "at most", "no more than", "less than", "fewer than", "under", "within", "maximum of", "no longer than",
    "not more than", "as long as", "inside", "within the first", "in under",
  ]
}
