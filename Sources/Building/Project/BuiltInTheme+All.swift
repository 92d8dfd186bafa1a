import Foundation
public import Pages

extension BuiltInTheme {
  /// The files of the built-in theme.
  public static let all: [ThemeFile] = files.map { file in
    ThemeFile(
      name: file.name, path: "Templates/" + file.name, bytes: Array(Data(base64Encoded: file.base64) ?? Data()),
      isBuiltIn: true)
  }
}
