internal import Diagnostics
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// What browsers show beside a page's title; where the project has none of its own.
  static let icon = OutputKind(
    name: "icon", template: "icon.svg", audience: .programs,
    outputs: { edition in
      edition.site.icon == nil ? [file(.template, Site.defaultIcon, origin: "the icon", of: "icon.svg")] : []
    },
    values: { _, _, edition in .hidden(title: edition.site.title) })

  /// What telephones show where a page was put on the home screen; where the project has none of its own.
  static let touchIcon = OutputKind(name: "touchIcon") { edition in
    edition.site.touchIcon == nil
      ? [file(.touchIcon, Site.touchIconName, origin: "the icon for telephones", of: "icon.svg")] : []
  }

  private static func file(_ content: Output.Content, _ path: String, origin: String, of template: String) -> Output {
    Output(content, path, origin: origin, place: SourceLocation(path: "Templates/" + template))
  }
}
