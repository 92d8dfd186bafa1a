internal import Site
internal import TemplateLanguage

/// `theme` in templates and style sheets.
struct ThemeRecord: DeclaredRecord {
  let colors: ThemeColors
  let font: Clinic.ThemeSettings.Font
  /// CSS pixels.
  let radius: Int

  /// - Parameter settings: The site's `theme`; nil where it has none.
  init(settings: Clinic.ThemeSettings?) {
    (colors, font) = (settings?.colors ?? .standard, settings?.font ?? .sans)
    radius = settings?.radius ?? 12
  }

  static let recordName = "Theme"
  static let fields: [RecordField<ThemeRecord>] = [
    RecordField("accent", .color, "The colour of links and highlights on light pages, as written in site.yaml.") {
      .color($0.colors.light.accent)
    },
    RecordField("light", PaletteRecord.type, "The colours of light pages.") {
      .record(PaletteRecord(palette: $0.colors.light))
    },
    RecordField("dark", PaletteRecord.type, "The colours of dark pages.") {
      .record(PaletteRecord(palette: $0.colors.dark))
    },
    RecordField("font", .keyword, "sans or serif.") { .keyword($0.font.rawValue) },
    RecordField("radius", .int, "The radius of rounded corners, in pixels.") { .int($0.radius) },
  ]
}
