/// A name that templates can use.
public struct FieldShape: Sendable, Hashable {
  /// The name.
  public var name: String
  /// Its type.
  public var type: TemplateType
  /// What it means, one sentence.
  public var documentation: String

  /// Declares a name.
  public init(name: String, type: TemplateType, documentation: String) {
    (self.name, self.type, self.documentation) = (name, type, documentation)
  }
}
