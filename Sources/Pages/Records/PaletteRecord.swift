internal import Site
internal import TemplateLanguage

/// `theme.light` and `theme.dark`. Text, muted and accent have enough contrast with paper and panel (WCAG 2.2 AA).
struct PaletteRecord: DeclaredRecord {
  let palette: Palette

  static let recordName = "Palette"
  static let fields: [RecordField<PaletteRecord>] = [
    RecordField("paper", .color, "The background of the page.") { .color($0.palette.paper) },
    RecordField("panel", .color, "The background of boxes.") { .color($0.palette.panel) },
    RecordField("tint", .color, "The background of an article's head and of the clinic's box.") {
      .color($0.palette.tint)
    },
    RecordField("line", .color, "Decorative lines.") { .color($0.palette.line) },
    RecordField("edge", .color, "The borders of fields and buttons: 3 to 1 on paper and panel.") {
      .color($0.palette.edge)
    },
    RecordField("text", .color, "Text.") { .color($0.palette.text) },
    RecordField("muted", .color, "Less important text.") { .color($0.palette.muted) },
    RecordField("accent", .color, "Links and highlights.") { .color($0.palette.accent) },
    RecordField("strong", .color, "Links on tint.") { .color($0.palette.strong) },
    RecordField(
      "action", .color,
      "Buttons; paper is readable on it. The accent, unless people could take that for the red of emergencies."
    ) {
      .color($0.palette.action)
    },
    RecordField("deep", .color, "The background of the home page's head and of the foot.") { .color($0.palette.deep) },
    RecordField("onDeep", .color, "Text on deep.") { .color($0.palette.onDeep) },
    RecordField("onDeep2", .color, "Less important text on deep.") { .color($0.palette.onDeep2) },
    RecordField("cover", .array(.color), "The five tones of drawn covers, from light to strong.") {
      .array($0.palette.cover.map { .color($0) })
    },
    RecordField("warm", .color, "The warm spot of drawn covers.") { .color($0.palette.warm) },
    RecordField(
      "call", .color, "The same as action; for style sheets that were written when cards had this colour."
    ) {
      .color($0.palette.call)
    },
  ]
}
