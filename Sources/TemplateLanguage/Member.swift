internal import Values
/// A property or method that templates can use on values of one type.
struct Member: Sendable {
  /// What an argument must be.
  enum Parameter: Sendable {
    case type(TemplateType, label: String? = nil)
    /// A value of the array's element type.
    case element
    /// `.long` or `.short`.
    case dayStyle
    /// `\.name`: read from each element.
    case keyPath
  }

  let name: String
  /// nil for a property.
  let parameters: [Parameter]?
  /// The type of the result for a receiver; nil where the member doesn't work on the receiver's elements.
  let result: @Sendable (TemplateType) -> TemplateType?
  let apply: @Sendable (Value, [Value], RenderContext) -> Value

  init(
    _ name: String, _ parameters: [Parameter]? = nil, _ result: TemplateType,
    apply: @escaping @Sendable (Value, [Value], RenderContext) -> Value
  ) {
    self.init(name, parameters, result: { _ in result }, apply: apply)
  }

  init(
    _ name: String, _ parameters: [Parameter]? = nil, result: @escaping @Sendable (TemplateType) -> TemplateType?,
    apply: @escaping @Sendable (Value, [Value], RenderContext) -> Value
  ) {
    (self.name, self.parameters, self.result, self.apply) = (name, parameters, result, apply)
  }

  /// The members of a type.
  static func all(of type: TemplateType) -> [Member] {
    switch type {
    case .string: string
    case .int: int
    case .day: day
    case .url: url
    case .html: html
    case .drawnText: drawnText
    case .array: array
    default: []
    }
  }

  /// Its declaration as the schema writes it.
  func signature(of type: TemplateType) -> String {
    let result = result(type)?.description ?? "_"
    guard let parameters else { return "\(name): \(result)" }
    let list = parameters.map { parameter in
      switch parameter {
      case .type(let type, let label): (label.map { $0 + ": " } ?? "") + type.description
      case .element: "Element"
      case .dayStyle: ".long | .short"
      case .keyPath: "\\.member"
      }
    }
    return "\(name)(\(list.joined(separator: ", "))) -> \(result)"
  }
}
