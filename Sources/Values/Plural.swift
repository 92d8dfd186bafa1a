/// A word that depends on a number.
public struct Plural: Sendable, Equatable {
  /// The classes of numbers for which languages have forms of their own. Source: Unicode CLDR, plural rules.
  public enum Category: String, Sendable, CaseIterable { case zero, one, two, few, many, other }

  /// The forms; `{n}` is replaced by the number.
  public var forms: [Category: String]
  /// Which form a number has.
  public var rule: PluralRule

  /// Makes a word of its forms in a language.
  public init(_ forms: [Category: String], rule: PluralRule) { (self.forms, self.rule) = (forms, rule) }

  /// Makes an English word of its two forms.
  public init(one: String, other: String) { self.init([.one: one, .other: other], rule: .one) }

  /// The word for a number, already formatted.
  public func text(for number: Int, formatted: String) -> String {
    let form = forms[rule.category(of: number)] ?? forms[.other] ?? forms[.many] ?? ""
    return form.replacingBytes("{n}", with: formatted)
  }
}
