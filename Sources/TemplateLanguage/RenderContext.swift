public import Values

/// What rendering needs to know besides the values.
public struct RenderContext: Sendable {
  /// How links are written on this page.
  public var links: LinkBase
  /// How days and numbers are written.
  public var language: LanguageFormat
  /// How many passes loops may still make on all pages together; nil where a page counts alone.
  public var budget: LoopBudget?

  /// Makes a context.
  public init(links: LinkBase, language: LanguageFormat) { (self.links, self.language) = (links, language) }
}
