internal import Site
internal import TemplateLanguage

/// `theme.light` and `theme.dark`. Text, muted and accent have enough contrast with paper and panel (WCAG 2.2 AA).
struct PaletteRecord: DeclaredRecord {
  let palette: Palette

  static let recordName = "Palette"
  static let fields: [RecordField<PaletteRecord>] = [
    RecordField("paper", .color, "The background of the page.") { .color($0.palette.paper) },
    RecordField("panel", .color, "The background of boxes.") { .color($0.palette.panel) },
    RecordField("line", .color, "Decorative lines.") { .color($0.palette.line) },
    RecordField("text", .color, "Text.") { .color($0.palette.text) },
    RecordField("muted", .color, "Less important text.") { .color($0.palette.muted) },
    RecordField("accent", .color, "Links, buttons and highlights; paper is readable on it.") {
      .color($0.palette.accent)
    },
    RecordField(
      "call", .color, "Cards that say to call the clinic: the accent, unless it looks like an emergency's red."
    ) {
      .color($0.palette.call)
    },
  ]
}
