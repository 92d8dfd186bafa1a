public import Values

/// A value at the time of rendering. Its type was checked when the template was loaded.
public enum Value: Sendable {
  /// nil, of any optional type.
  case none
  case string(String)
  case int(Int)
  case bool(Bool)
  case day(Day)
  case url(Link)
  case html(HTML)
  case color(Color)
  case keyword(String)
  case plural(Plural)
  case drawnText(DrawnText)
  /// The copies of a picture, each with its width in pixels, from narrow to wide.
  case copies([(link: Link, width: Int)])
  case dictionary([String: String])
  case record(any TemplateRecord)
  case array([Value])

  /// An optional string.
  public static func optional(_ text: String?) -> Value { text.map(Value.string) ?? .none }
  /// An optional day.
  public static func optional(_ day: Day?) -> Value { day.map(Value.day) ?? .none }
  /// An optional URL.
  public static func optional(_ link: Link?) -> Value { link.map(Value.url) ?? .none }
  /// Optional markup.
  public static func optional(_ html: HTML?) -> Value { html.map(Value.html) ?? .none }
  /// An optional record.
  public static func optional(_ record: (any TemplateRecord)?) -> Value { record.map(Value.record) ?? .none }
  /// Records in order.
  public static func records(_ records: some Sequence<any TemplateRecord>) -> Value {
    .array(records.map(Value.record))
  }
  /// Strings in order.
  public static func strings(_ strings: some Sequence<String>) -> Value { .array(strings.map(Value.string)) }
}

extension Value {
  /// Whether two values of one comparable type are equal; strings by their bytes.
  func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none): true
    case (.string(let a), .string(let b)), (.keyword(let a), .keyword(let b)): a.utf8.elementsEqual(b.utf8)
    case (.keyword(let a), .string(let b)), (.string(let a), .keyword(let b)): a.utf8.elementsEqual(b.utf8)
    case (.int(let a), .int(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.day(let a), .day(let b)): a == b
    case (.url(let a), .url(let b)): a == b
    case (.color(let a), .color(let b)): a == b
    default: false
    }
  }

  /// Whether one value comes before another of its type; strings by their bytes.
  func precedes(_ other: Value) -> Bool {
    switch (self, other) {
    case (.int(let a), .int(let b)): a < b
    case (.day(let a), .day(let b)): a < b
    case (.string(let a), .string(let b)): a.precedesByBytes(b)
    default: false
    }
  }

  var isTrue: Bool { if case .bool(true) = self { true } else { false } }
  var asString: String { if case .string(let text) = self { text } else { "" } }
  var asInt: Int { if case .int(let number) = self { number } else { 0 } }
  var asArray: [Value] { if case .array(let values) = self { values } else { [] } }
}
