internal import Diagnostics
internal import Site
internal import TemplateLanguage

/// What a site needs of its theme.
public struct ThemeUses: Sendable {
  /// The languages of its pages, each with the place that first names it.
  var languages: [String: SourceLocation] = [:]
  /// The templates that kinds of files need, and those that pages name.
  var templates: [Entry] = []
  /// What a template sees that nothing uses: it is checked as if it were an article's.
  var unusedScope: [FieldShape] = []
  /// What style sheets see.
  var styleScope: [FieldShape] = []
  /// The template of share pictures.
  var shareCard = ""
  /// What style sheets need rules for.
  var content = ContentRecord()
  /// Whether the site is a trial copy, or one with drafts.
  var isHidden = false
  /// What the content asks for that a project's own templates may lack.
  var parts: [ThemePart] = []
  /// Judges what the templates load.
  var thirdParties = ThirdParties(own: [], allowed: [])
  /// The colours and fonts that `site.yaml` chooses.
  var settings: Clinic.ThemeSettings?

  /// A template that is needed.
  struct Entry: Sendable {
    var use: TemplateUse
    /// The names that it sees.
    var scope: [FieldShape]
    /// The page that names it; nil for a template that a kind of files needs.
    var place: SourceLocation?
  }
}
