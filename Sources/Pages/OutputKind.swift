internal import Diagnostics
internal import Site
internal import TemplateLanguage

/// A kind of output file: which files of a site are of this kind, and what their template sees.
struct OutputKind: Sendable {
  /// Who its files are for.
  enum Audience: Sendable {
    /// Pages for readers that search engines may list.
    case everyone
    /// Pages for readers that search engines should not list.
    case readers
    /// Files for programs, and redirects.
    case programs
  }

  /// What templates call it: `page.kind`.
  let name: String
  /// The template that makes its files, unless a page names another; nil for files that are made without one.
  let template: String?
  let audience: Audience
  /// Whether hosts show it at any address, as they do with 404.html, so that relative links would break.
  let isServedAnywhere: Bool
  /// What its template sees besides what every template sees.
  let scope: FieldShape?
  /// The files of this kind that an edition has.
  let outputs: @Sendable (Edition) -> [Output]
  /// What keeps an edition from having some files of this kind.
  let problems: @Sendable (Edition) -> [Diagnostic]
  /// What the template of a file sees; the body is empty where the file isn't made of Markdown.
  let values: @Sendable (Output, RenderedBody, Edition) -> PageValues

  /// The texts of articles that its files contain; nil for a kind whose files contain no others.
  private(set) var contained: Texts?

  /// Texts of articles in a file that a template makes.
  struct Texts: Sendable {
    /// What templates call the kind of text, and the template that makes each.
    let name: String, template: String
    /// Whether they are meant for paper.
    let isOnPaper: Bool
    /// What that template sees.
    let values: @Sendable (Output, RenderedBody, Edition) -> PageValues
    /// The articles of a file, as indices in `Site.pages`.
    let articles: @Sendable (Output, Edition) -> [Int]
  }

  /// The same kind, whose files contain texts of articles.
  ///
  /// - Parameter kind: Makes the texts.
  func containing(
    _ kind: OutputKind, isOnPaper: Bool = false, articles: @escaping @Sendable (Output, Edition) -> [Int]
  ) -> OutputKind {
    var whole = self
    whole.contained = Texts(
      name: kind.name, template: kind.template ?? "", isOnPaper: isOnPaper, values: kind.values, articles: articles)
    return whole
  }

  /// Declares a kind that a template makes.
  init(
    name: String, template: String, audience: Audience, isServedAnywhere: Bool = false, scope: FieldShape? = nil,
    outputs: @escaping @Sendable (Edition) -> [Output],
    problems: @escaping @Sendable (Edition) -> [Diagnostic] = { _ in [] },
    values: @escaping @Sendable (Output, RenderedBody, Edition) -> PageValues
  ) {
    (self.name, self.template, self.audience, self.scope) = (name, template, audience, scope)
    (self.isServedAnywhere, self.outputs, self.problems, self.values) = (isServedAnywhere, outputs, problems, values)
  }

  /// Declares a kind of files that no template makes.
  init(name: String, outputs: @escaping @Sendable (Edition) -> [Output]) {
    (self.name, template, audience, scope, isServedAnywhere) = (name, nil, .programs, nil, false)
    (self.outputs, problems) = (outputs, { _ in [] })
    values = { _, _, edition in .hidden(title: edition.site.title) }
  }
}
