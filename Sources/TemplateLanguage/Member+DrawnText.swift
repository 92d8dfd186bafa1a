extension Member {
  /// What templates can do with a text in a picture.
  static let drawnText: [Member] = [
    Member("text", nil, .string) { value, _, _ in
      if case .drawnText(let drawn) = value { .string(drawn.text) } else { .none }
    },
    Member(
      "fitted",
      [
        .type(.int, label: "width"), .type(.int, label: "height"), .type(.int, label: "largest"),
        .type(.int, label: "smallest"),
      ], FittedText.type
    ) { value, arguments, _ in
      guard case .drawnText(let drawn) = value else { return .none }
      let numbers = arguments.map { min(max($0.asInt, 1), 10_000) }
      return .record(
        drawn.fit(TextBox(width: numbers[0], height: numbers[1], largest: numbers[2], smallest: numbers[3])))
    },
  ]
}
