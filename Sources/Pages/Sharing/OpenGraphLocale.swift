internal import Values

/// The names of languages in Open Graph.
enum OpenGraphLocale {
  /// A language tag in the form of Open Graph: `en-GB` as `en_GB`; a tag without a region gets the one where most of its
  /// readers are.
  static func name(of language: String) -> String {
    let name = LanguageTag.language(of: language)
    return "\(name)_\(LanguageTag.region(of: language) ?? name.uppercased())"
  }
}
