/// The names of languages in Open Graph.
enum OpenGraphLocale {
  /// A language tag in the form of Open Graph: `en-GB` as `en_GB`; a language alone gets the region where most of its
  /// readers are.
  static func name(of language: String) -> String {
    let parts = language.split(separator: "-")
    if parts.count > 1, let region = parts.last, region.utf8.count == 2 {
      return "\(parts[0].lowercased())_\(region.uppercased())"
    }
    let name = parts.first?.lowercased() ?? "en"
    return "\(name)_\(mainRegions[name] ?? name.uppercased())"
  }

  /// The region where most readers of a language are, where it is not called like the language.
  private static let mainRegions = [
    "en": "US", "zh": "CN", "ja": "JP", "ko": "KR", "ar": "SA", "he": "IL", "vi": "VN", "uk": "UA", "sv": "SE",
    "da": "DK", "cs": "CZ", "el": "GR", "hi": "IN", "pt": "BR",
  ]
}
