import Values

/// Addresses that open a file in an editor, as its makers define them.
public struct EditorAddress: Sendable {
  private let form: String

  /// Editors with addresses of their own.
  private static let known: [(name: String, form: String)] = [
    ("vscode", "vscode://file{file}:{line}:{column}"), ("vscodium", "vscodium://file{file}:{line}:{column}"),
    ("cursor", "cursor://file{file}:{line}:{column}"), ("zed", "zed://file{file}:{line}:{column}"),
    ("idea", "idea://open?file={file}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{file}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{file}&line={line}&column={column}"),
  ]

  /// The names of editors that are known.
  public static let names = known.map(\.name)

  /// The address of an editor by its name, or a form of one's own with `{file}`, `{line}` and `{column}`; nil for another text,
  /// and for a form that a browser would run or load.
  public init?(_ text: String) {
    if let known = Self.known.first(where: { $0.name == text }) {
      form = known.form
      return
    }
    let scheme = text.prefix { $0 != ":" }
    let isScheme = !scheme.isEmpty && scheme.utf8.allSatisfy { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
    guard isScheme, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), scheme.count < text.count,
      text.contains("{file}"),
      !["http", "https", "javascript", "data", "file", "blob", "about"].contains(scheme.lowercased())
    else { return nil }
    form = text
  }

  /// The address of a place.
  ///
  /// - Parameters:
  ///   - file: An absolute path.
  ///   - line: From 1, as is the column.
  func address(of file: String, line: Int, column: Int) -> String {
    form.replacing("{file}", with: PercentEncoding.encode(file, keeping: .path)).replacing("{line}", with: String(line))
      .replacing("{column}", with: String(column))
  }
}
