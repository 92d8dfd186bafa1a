import Foundation
public import Pages

extension BuiltInTheme {
  /// The files of the built-in theme.
  public static let all: [ThemeFile] = files.map { file in
    ThemeFile(
      name: file.name, path: "Templates/" + file.name, bytes: Array(Data(base64Encoded: file.base64) ?? Data()),
      isBuiltIn: true)
  }

  /// The languages that the built-in theme speaks, without regions.
  public static let languages: [String] = tags.filter { !$0.contains("-") }

  /// The languages with a region for which it has words of their own, such as `en-GB`.
  public static let regions: [String] = tags.filter { $0.contains("-") }

  private static let tags: [String] = all.compactMap { file in
    guard file.name.hasPrefix("words/"), file.name.hasSuffix(".yaml") else { return nil }
    return String(file.name.dropFirst("words/".count).dropLast(".yaml".count))
  }
}
