internal import Values
/// The type of a value that a template can name.
public indirect enum TemplateType: Sendable, Hashable {
  case string, int, bool
  /// A calendar day.
  case day
  /// A page or file of this site, or an address elsewhere.
  case url
  /// Markup made by our own renderer, the only kind that is printed as it is.
  case html
  /// An SVG element made by our own renderer, which is well-formed XML, too. Its value is `Value.html`.
  case drawing
  /// A colour, printed as `#rrggbb`.
  case color
  /// A word of a closed list, such as `serif`.
  case keyword
  /// A word of the theme that depends on a number.
  case plural
  /// A text for a picture, which can be broken into lines.
  case drawnText
  /// The copies of a picture, printed as the whole value of `srcset`.
  case copies
  /// The writers' own data: texts by name.
  case dictionary
  /// A record that the schema declares, by name.
  case record(String)
  case array(TemplateType)
  case optional(TemplateType)
  /// The type of `nil` alone.
  case none
  /// The type of an expression whose problem was reported already.
  case unknown
}

extension TemplateType: CustomStringConvertible {
  /// The type as the schema and the messages write it, in Swift's spelling.
  public var description: String {
    switch self {
    case .string: "String"
    case .int: "Int"
    case .bool: "Bool"
    case .day: "Day"
    case .url: "URL"
    case .html: "HTML"
    case .drawing: "Drawing"
    case .color: "Color"
    case .keyword: "Keyword"
    case .plural: "Plural"
    case .drawnText: "DrawnText"
    case .copies: "Copies"
    case .dictionary: "[String: String]"
    case .record(let name): name
    case .array(let element): "[\(element)]"
    case .optional(let wrapped): "\(wrapped)?"
    case .none: "nil"
    case .unknown: "_"
    }
  }
}

extension TemplateType {
  /// The type without its `?`, and whether it had one.
  var unwrapped: (type: TemplateType, isOptional: Bool) {
    if case .optional(let wrapped) = self { (wrapped.unwrapped.type, true) } else { (self, false) }
  }

  /// The type that may also be nil; `T??` is `T?`.
  var asOptional: TemplateType {
    switch self {
    case .optional, .none, .unknown: self
    default: .optional(self)
    }
  }

  /// Whether a value of another type can be used where this one is required.
  func accepts(_ other: TemplateType) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): true
    case (.optional, .none): true
    case (.optional(let a), .optional(let b)): a.accepts(b)
    case (.optional(let a), let b): a.accepts(b)
    case (.array(let a), .array(let b)): a.accepts(b)
    default: self == other
    }
  }

  /// The one type that both values have, if there is one.
  func joined(with other: TemplateType) -> TemplateType? {
    if accepts(other) { return self == .unknown ? other : self }
    if other.accepts(self) { return other }
    if self == .none { return other.asOptional }
    if other == .none { return asOptional }
    return nil
  }
}
