import Testing

@testable import Checks

@Suite struct QuantityTests {
  private func amounts(_ text: String) -> [String] {
    Quantity.all(in: text.lowercased().split(separator: " ").map(String.init), from: 0).map {
      "\($0.dimension) \($0.lower) \($0.upper)\($0.isMoment ? " moment" : "")"
    }
  }

  @Test(arguments: [
    ("we do not operate on anyone under 21 even if", ["age 21.0 21.0"]),
    ("you inject for 18 to 20 days in a row", ["time 432.0 480.0"]),
    ("it takes half an hour", ["time 0.5 0.5"]), ("six to eight weeks", ["time 1008.0 1344.0"]),
    ("at least two days", ["time 48.0 inf"]), ("within three days", ["time 0.0 72.0"]),
    ("on the second or third day", ["time 72.0 72.0 moment"]), ("the next morning", ["time 12.0 36.0 moment"]),
    ("from the age of 18", ["age 18.0 18.0"]), ("three to six sessions", ["sessions 3.0 6.0"]),
    ("a few days", ["time 48.0 168.0"]), ("one year old", ["age 1.0 1.0"]), ("nothing here", []),
  ])
  func `amounts are read as people write them`(text: String, expected: [String]) {
    #expect(amounts(text) == expected)
  }
}
