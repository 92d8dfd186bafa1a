internal import Diagnostics
internal import Settings
internal import Values

extension Clinic {
  /// The looks of the site.
  public struct ThemeSettings: Sendable {
    /// The kind of letters; `mixed` has headings with serifs.
    public enum Font: String, Sendable, CaseIterable { case sans, serif, mixed }
    /// The colours that the owner's one colour leads to; nil for the standard ones.
    public var colors: ThemeColors?
    /// The kind of letters.
    public var font: Font?
    /// How round the corners of boxes are, in CSS pixels, 0 to 32.
    public var radius: Int?
  }
}

extension Clinic.ThemeSettings {
  static let keys: [SettingsKey<Self>] = [
    SettingsKey("accent") { theme, node, reader in
      guard let text = reader.string(node, "accent") else { return }
      let named = Color(name: text).map { ThemeColors.nearestReadable(to: $0).hexadecimal }
      let example =
        named.map { "write it in quotes: accent: \"\($0)\"" }
        ?? "write six digits or letters a to f after a #, in quotes: accent: \"#0b6e6e\""
      guard let accent = Color(hexadecimal: text) else {
        return reader.report(node.range, "'accent' isn't a colour: '\(text)'", hint: example)
      }
      theme.colors = ThemeColors(accent: accent)
      if theme.colors == nil {
        reader.report(
          node.range, "text of the colour \(accent.hexadecimal) can't be read on white and on light boxes",
          hint: "the nearest colour that can is \"\(ThemeColors.nearestReadable(to: accent).hexadecimal)\"")
      } else if theme.colors?.isNearDanger == true {
        reader.report(
          node.range, "this colour is near that of emergencies, so buttons are drawn darker",
          hint: "you need not do anything; a colour that isn't red leaves buttons as they are", severity: .warning,
          rule: .themeAccentDanger)
      }
    },
    SettingsKey("font") { $0.font = $2.choice($1, "font") },
    SettingsKey("radius") { theme, node, reader in
      guard let radius = reader.integer(node, "radius") else { return }
      guard (0...32).contains(radius) else { return reader.report(node.range, "'radius' must be 0 to 32 pixels") }
      theme.radius = radius
    },
  ]
}
