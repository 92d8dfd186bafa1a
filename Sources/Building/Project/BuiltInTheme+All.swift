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
  public static let languages: [String] = all.compactMap { file in
    guard file.name.hasPrefix("words/"), file.name.hasSuffix(".yaml") else { return nil }
    let tag = String(file.name.dropFirst("words/".count).dropLast(".yaml".count))
    return tag.contains("-") ? nil : tag
  }
}
