internal import Diagnostics
internal import TemplateLanguage

/// Compiles the templates of a theme, and finds those that nothing uses.
struct ThemeTemplates {
  private let files: [ThemeFile]
  private let set: TemplateSet
  private let uses: ThemeUses
  private var templates: [TemplateUse: Template] = [:]
  private var reached = Set<String>()
  private var diagnostics: [Diagnostic]

  /// How the names of templates end.
  private static let extensions = [".html", ".xml", ".txt", ".svg"]

  /// The templates that a site uses.
  static func compile(
    _ files: [ThemeFile], _ schema: Schema, _ assets: ThemeAssets, _ uses: ThemeUses
  ) -> (templates: [TemplateUse: Template], diagnostics: [Diagnostic]) {
    var compiler = ThemeTemplates(files, schema, assets, uses)
    for entry in uses.templates where compiler.exists(entry) { compiler.compile(entry) }
    compiler.reportEmptyFiles()
    compiler.reportUnmarkedCopies()
    compiler.reportMissingParts()
    compiler.checkUnusedPages()
    compiler.reportUnusedFiles()
    return (compiler.templates, compiler.diagnostics)
  }

  private init(_ files: [ThemeFile], _ schema: Schema, _ assets: ThemeAssets, _ uses: ThemeUses) {
    (self.files, self.uses) = (files, uses)
    let sources = files.filter { file in
      !file.name.hasPrefix(ThemeAssets.folder) && Self.extensions.contains { file.name.hasSuffix($0) }
    }
    set = TemplateSet(
      sources.map { TemplateSet.Source(name: $0.name, path: $0.path, bytes: $0.bytes) }, schema: schema,
      assets: assets.links, styles: assets.styles)
    diagnostics = set.diagnostics
  }

  /// Whether the template that a page names can be used.
  private mutating func exists(_ entry: ThemeUses.Entry) -> Bool {
    guard let place = entry.place else { return true }
    let name = entry.use.name
    if !name.hasSuffix(".html") || name.contains("/") {
      // Another format has other escapes, and the page is served as HTML.
      diagnostics.append(
        .error(
          .templateInclude, place, "'\(name)' isn't a page template",
          hint: "name a file in Templates/ that ends in .html"))
      return false
    }
    if !set.names.contains(name) {
      let near = Spelling.nearest(to: name, in: set.names.filter { !$0.contains("/") && $0.hasSuffix(".html") })
      let start = "run 'sitegen templates --export article.html', and rename the copy to '\(name)'"
      diagnostics.append(
        .error(
          .templateInclude, place, "there is no template '\(name)'",
          hint: near.map { "did you mean '\($0)'? For a template of your own, \(start)" } ?? start))
      return false
    }
    return true
  }

  private mutating func compile(_ entry: ThemeUses.Entry) {
    let compiled = set.compile(entry.use.name, scope: entry.scope)
    diagnostics += compiled.diagnostics + uses.thirdParties.problems(of: compiled.addresses)
    reached.formUnion(compiled.reached)
    templates[entry.use] = compiled.template
  }

  private mutating func reportEmptyFiles() {
    for file in files where !file.isBuiltIn && set.names.contains(file.name) && file.bytes.isEmpty {
      diagnostics.append(
        .error(
          .templateSyntax, SourceLocation(path: file.path), "this template is empty",
          hint: "write it, or delete the file"))
    }
  }

  /// A project's own layout may be older than the notice that a copy isn't public.
  private mutating func reportUnmarkedCopies() {
    let own = files.filter { !$0.isBuiltIn && set.names.contains($0.name) }
    func has(_ words: String, _ file: ThemeFile) -> Bool { String(decoding: file.bytes, as: UTF8.self).contains(words) }
    guard uses.isHidden, !own.contains(where: { has("page.notice", $0) }) else { return }
    for file in own where has("<body", file) {
      diagnostics.append(
        .warning(
          .unmarkedCopy, SourceLocation(path: file.path),
          "pages with this layout don't say that this copy isn't the public site",
          hint: "write below <body>: \\(if let notice = page.notice)<p>\\(notice)</p>\\(end)"))
    }
  }

  /// A project's own template may be older than a part that its content asks for.
  private mutating func reportMissingParts() {
    let own = Set(files.filter { !$0.isUnchanged }.map(\.name))
    for part in uses.parts where !(part.unlessOwn.map(own.contains) ?? false) {
      for file in files where !file.isUnchanged && file.name == part.template {
        let text = String(decoding: file.bytes, as: UTF8.self)
        if part.marks.contains(where: text.contains) || part.onlyWith.map({ !text.contains($0) }) == true { continue }
        diagnostics.append(.warning(part.rule, SourceLocation(path: file.path), part.message, hint: part.hint))
      }
    }
  }

  /// A page template that no page uses is checked all the same.
  private mutating func checkUnusedPages() {
    let common = uses.templates.filter { $0.place == nil }.map(\.use.name)
    for name in set.names
    where !reached.contains(name) && !name.contains("/") && name.hasSuffix(".html") && !set.isLayout(name) {
      let compiled = set.compile(name, scope: uses.unusedScope)
      diagnostics += compiled.diagnostics + uses.thirdParties.problems(of: compiled.addresses)
      reached.formUnion(compiled.reached)
      let near = Spelling.nearest(to: name, in: common)
      diagnostics.append(
        .warning(
          .templateUnused, SourceLocation(path: "Templates/" + name), "no page uses this template",
          hint: near.map { "did you mean '\($0)'?" }
            ?? "write 'template: \(name)' in the front matter of a page, or delete the file"))
    }
  }

  private mutating func reportUnusedFiles() {
    diagnostics += set.unused(reached: reached.union(files.filter(\.isBuiltIn).map(\.name)))
    for file in files
    where !file.name.hasPrefix(ThemeAssets.folder) && !file.name.hasPrefix("words/")
      && !Self.extensions.contains(where: { file.name.hasSuffix($0) })
    {
      diagnostics.append(
        .warning(
          .templateUnused, SourceLocation(path: file.path), "this file isn't a template, so nothing uses it",
          hint: "files to be published belong in Templates/assets/"))
    }
  }
}
