internal import Diagnostics
internal import Site

/// A part of pages that a site's content asks for, and that a project's own template, copied from an earlier theme, may lack.
struct ThemePart: Sendable {
  /// The template that has it in the theme.
  let template: String
  /// Texts of which a template that has the part contains one.
  let marks: [String]
  /// Only a template with this text needs the part; nil for any.
  var onlyWith: String?
  /// Nothing is missing where the project has its own file of this name; nil for any project.
  var unlessOwn: String?
  let rule: Rule
  /// What is missing, and what to write.
  let message: String, hint: String

  /// The parts that a site asks for.
  static func all(of site: Site) -> [ThemePart] {
    var parts = [
      ThemePart(
        template: "base.html", marks: ["lists.css"], onlyWith: "asset(\"site.css\")", unlessOwn: "assets/site.css",
        rule: .templatePart, message: "pages with this layout lack the style sheet of lists, such as the home page",
        hint: "write before site.css: <link rel=\"stylesheet\" href=\"\\(asset(\"lists.css\"))\">")
    ]
    if !site.carePages.isEmpty {
      // The layout needs none where the page has it, and pages without one of their own have that of the theme.
      parts += [careLine("article.html", onlyWith: nil), careLine("base.html", onlyWith: "<h1")]
    }
    if site.clinic.banner?.isShown(on: site.today) == true {
      parts.append(
        ThemePart(
          template: "base.html", marks: ["partials/banner", "site.banner"], rule: .templatePart,
          message: "pages with this layout don't show the banner of site.yaml",
          hint: "write below the header: \\(include \"partials/banner.html\")"))
    }
    if let topic = site.tags.first(where: { $0.summary != nil }) {
      parts.append(
        ThemePart(
          template: "tag.html", marks: ["tag.summary"], rule: .templatePart,
          message: "this template doesn't show the 'summary' that tags.yaml has for '\(topic.spelling)'",
          hint: "write below the title: \\(if let summary = tag.summary) <p class=\"summary\">\\(summary)</p> \\(end)"))
    }
    func add(_ key: String, _ field: String, _ partial: String, _ value: String, _ isUsed: (FrontMatter) -> Bool) {
      guard let page = site.pages.first(where: { $0.kind == .article && $0.front.template == nil && isUsed($0.front) })
      else { return }
      parts.append(
        ThemePart(
          template: "article.html", marks: ["partials/\(partial)", "article.\(field)"], rule: .templatePart,
          message: "this template doesn't show '\(key)', which \(page.file) has",
          hint: "write where it belongs: \(value)"))
    }
    func optional(_ name: String, _ partial: String) -> String {
      "\\(if let \(name) = article.\(name)) \\(include \"partials/\(partial).html\") \\(end)"
    }
    add("facts", "facts", "facts", optional("facts", "facts")) { $0.facts != nil }
    add("video", "film", "film", optional("film", "film")) { $0.film != nil }
    add("decision", "decision", "decision", optional("decision", "decision")) { $0.decision != nil }
    let results =
      "\\(let results = article.results) \\(if !results.isEmpty) \\(include \"partials/before-after.html\") \\(end)"
    add("results", "results", "before-after", results) { !$0.results.isEmpty }
    return parts
  }

  private static func careLine(_ template: String, onlyWith: String?) -> ThemePart {
    ThemePart(
      template: template, marks: ["care-line", "careLine"], onlyWith: onlyWith, rule: .templateCareLine,
      message: "pages of this template don't show worried patients where the signs are that need a call",
      hint: "write below the summary: \\(include \"partials/care-line.html\")")
  }
}
