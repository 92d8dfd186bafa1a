internal import Site
internal import TemplateLanguage

/// `theme.light` and `theme.dark`. Text, muted and accent can be read on paper and panel (WCAG 2.2 AA).
struct PaletteRecord: DeclaredRecord {
  let palette: Palette

  static let recordName = "Palette"
  static let fields: [RecordField<PaletteRecord>] = [
    RecordField("paper", .color, "The page's ground.") { .color($0.palette.paper) },
    RecordField("panel", .color, "The ground of boxes.") { .color($0.palette.panel) },
    RecordField("line", .color, "Lines that only decorate.") { .color($0.palette.line) },
    RecordField("text", .color, "Text.") { .color($0.palette.text) },
    RecordField("muted", .color, "Text that matters less.") { .color($0.palette.muted) },
    RecordField("accent", .color, "Links, buttons and marks; paper can be read on it.") { .color($0.palette.accent) },
  ]
}
