internal import Values
extension Member {
  /// What templates can do with lists.
  static let array: [Member] = [
    Member("isEmpty", nil, .bool) { list, _, _ in .bool(list.asArray.isEmpty) },
    Member("count", nil, .int) { list, _, _ in .int(list.asArray.count) },
    Member("first", nil, result: { $0.element?.asOptional }) { list, _, _ in list.asArray.first ?? .none },
    Member("last", nil, result: { $0.element?.asOptional }) { list, _, _ in list.asArray.last ?? .none },
    Member("prefix", [.type(.int)], result: { $0 }) { list, arguments, _ in
      .array(Array(list.asArray.prefix(max(0, arguments[0].asInt))))
    },
    Member("dropFirst", [.type(.int)], result: { $0 }) { list, arguments, _ in
      .array(Array(list.asArray.dropFirst(max(0, arguments[0].asInt))))
    },
    Member("reversed", [], result: { $0 }) { list, _, _ in .array(list.asArray.reversed()) },
    Member("joined", [.type(.string, label: "separator")], result: { $0 == .array(.string) ? .string : nil }) {
      list, arguments, _ in
      var text = ""
      for (index, part) in list.asArray.enumerated() where text.utf8.count < TextLimit.bytes {
        text += (index > 0 ? arguments[0].asString : "") + part.asString
      }
      return .string(text)
    },
    Member("contains", [.element], result: { $0.element?.isComparable == true ? .bool : nil }) {
      list, arguments, _ in
      .bool(list.asArray.contains { $0.equals(arguments[0]) })
    },
    // The checker compiles these two to `Operation.map` and `Operation.filter`.
    Member("map", [.keyPath], result: { _ in .array(.unknown) }) { list, _, _ in list },
    Member("filter", [.keyPath], result: { $0 }) { list, _, _ in list },
  ]
}

extension TemplateType {
  /// The type of a list's elements.
  var element: TemplateType? { if case .array(let element) = self { element } else { nil } }

  /// Whether `==` has a meaning for it.
  var isComparable: Bool {
    switch self {
    case .string, .int, .bool, .day, .url, .color, .keyword, .unknown: true
    case .optional(let wrapped): wrapped.isComparable
    default: false
    }
  }
}
