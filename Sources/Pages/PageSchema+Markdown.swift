internal import TemplateLanguage
internal import Values

extension PageSchema {
  /// The whole schema as an article in Markdown.
  ///
  /// - Parameter themeFiles: The theme, for its words.
  public static func markdown(themeFiles: [ThemeFile]) -> String {
    let words = ThemeWords.read(themeFiles, languages: []).words.shape
    var result = """
      ---
      title: Names in templates
      summary: Every name, type and method that a template may use.
      type: page
      order: 6
      ---

      `sitegen templates --schema` prints the same; this page is made from it. A type with a question mark may be missing:
      unwrap it with `if let`, or give a default with `??`.

      ## Names in every template


      """
    result += table(commonScope)
    result += "\n## Names in one template\n\n| template | name | type | meaning |\n|---|---|---|---|\n"
    for (template, own) in ownNames { result += "| \(code(template)) | " + row(own) }
    result += "\n## Names in style sheets\n\n" + table(styleScope)
    result += "\n## Functions\n\n| function | meaning |\n|---|---|\n"
    for function in functions { result += "| \(code(function.signature)) | \(function.documentation) |\n" }
    result += "\n## Types\n"
    for shape in records { result += "\n### \(shape.name)\n\n" + table(shape.fields) }
    result +=
      "\n### \(words.name)\n\nThe texts of the theme in the page's language, which `Templates/words/` replaces. Those with `(3)` take a number: "
    result += words.fields.map { code($0.type == .string ? $0.name : "\($0.name)(3)") }.joined(separator: ", ") + ".\n"
    result += "\n## Methods\n"
    for (type, members) in MemberReference.types {
      result += "\n### Of \(type)\n\n" + members.map { "- `\($0)`\n" }.joined()
    }
    return result
  }

  private static func table(_ fields: [FieldShape]) -> String {
    "| name | type | meaning |\n|---|---|---|\n" + fields.map { "| " + row($0) }.joined()
  }

  private static func row(_ field: FieldShape) -> String {
    "\(code(field.name)) | \(code(field.type.description)) | \(text(field.documentation)) |\n"
  }

  /// Plain words in Markdown.
  private static func text(_ words: String) -> String { words.replacingBytes("<", with: "\\<") }

  /// Code in a cell of a table.
  private static func code(_ text: String) -> String { "`" + text.split(separator: "|").joined(separator: "\\|") + "`" }
}
