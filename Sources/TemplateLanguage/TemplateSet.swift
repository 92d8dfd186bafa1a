public import Values
public import Diagnostics

/// The templates of a theme: parsed, and compiled for the pages that use them.
public struct TemplateSet: Sendable {
  /// The source of a template.
  public struct Source: Sendable {
    /// The name inside the theme, such as `partials/share.html`.
    public var name: String
    /// The path that people see in diagnostics.
    public var path: String
    /// The file's content.
    public var bytes: [UInt8]

    /// Makes a source.
    public init(name: String, path: String, bytes: [UInt8]) { (self.name, self.path, self.bytes) = (name, path, bytes) }
  }

  /// The files by name.
  private(set) var files: [String: TemplateFile] = [:]
  let schema: Schema
  let assets: [String: Link]
  let styles: [String: [UInt8]]
  /// The syntax problems of all files.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Parses all files.
  ///
  /// - Parameters:
  ///   - assets: The URLs that `asset("name")` gives.
  ///   - styles: The style sheets that `styles("name")` writes into a page.
  public init(_ sources: [Source], schema: Schema, assets: [String: Link], styles: [String: [UInt8]] = [:]) {
    (self.schema, self.assets, self.styles) = (schema, assets, styles)
    for source in sources {
      let (file, problems) = TemplateParser.parse(path: source.path, name: source.name, bytes: source.bytes)
      files[source.name] = file
      diagnostics += problems
    }
  }

  /// The names of all files, sorted.
  public var names: [String] { files.keys.sorted() }

  /// Whether a file is meant to be a layout: it contains `content` or a slot.
  public func isLayout(_ name: String) -> Bool {
    func hasPlace(_ items: [TemplateFile.Item]) -> Bool {
      items.contains { item in
        switch item {
        case .content, .slot: true
        case .conditional(let branches, let otherwise, _):
          branches.contains { hasPlace($0.items) } || hasPlace(otherwise ?? [])
        case .loop(let loop): hasPlace(loop.items) || hasPlace(loop.otherwise ?? [])
        case .text, .print, .binding, .include, .fill: false
        }
      }
    }
    return files[name].map { hasPlace($0.items) } ?? false
  }

  /// The result of compiling a template with everything that it includes.
  public struct Compilation: Sendable {
    /// nil when an error was found.
    public var template: Template?
    /// Every problem of the files that it reaches.
    public var diagnostics: [Diagnostic]
    /// The names of the files that it reaches.
    public var reached: Set<String>
    /// What they write out that browsers load, run or follow.
    public var addresses: Set<WrittenAddress> = []
  }

  /// Compiles a template.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - scope: The names that it may use, in the order in which rendering gives their values.
  public func compile(_ name: String, scope: [FieldShape]) -> Compilation {
    guard files[name] != nil else {
      let hint = Spelling.hint(for: name, in: files.keys.filter { !$0.utf8.contains(UInt8(ascii: "/")) })
      let problem = Diagnostic.error(
        .templateInclude, SourceLocation(path: "Templates/" + name), "there is no template '\(name)'", hint: hint)
      return Compilation(template: nil, diagnostics: [problem], reached: [])
    }
    var compiler = TemplateCompiler(name, of: files, schema: schema, assets: assets, styles: styles, scope: scope)
    compiler.run()
    // A file that could not be parsed whole gives no template either.
    let isBroken = compiler.reached.contains { reached in
      diagnostics.contains { $0.location.path == files[reached]?.path }
    }
    let problems = compiler.diagnostics.sortedAndUnique()
    return Compilation(
      template: problems.containsErrors || isBroken ? nil : compiler.template, diagnostics: problems,
      reached: compiler.reached, addresses: compiler.addresses)
  }

  /// A warning for each file that no page, layout or include reaches.
  public func unused(reached: Set<String>) -> [Diagnostic] {
    names.filter { !reached.contains($0) }.compactMap { name in
      files[name].map { file in
        .warning(
          .templateUnused, SourceLocation(path: file.path), "no page and no other template uses this file",
          hint: "include it, name it as 'template:' of a page, or delete it")
      }
    }
  }
}
