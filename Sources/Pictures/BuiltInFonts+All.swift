import Foundation

extension BuiltInFonts {
  /// The font files.
  static let all: [[UInt8]] = files.filter { !$0.name.hasSuffix(".txt") }.map { decoded($0.base64) }

  /// The notices of the fonts' licences: whoever passes the program on passes these on, too.
  public static let notices: [(package: String, text: String)] =
    files.filter { $0.name.hasSuffix(".txt") }.map {
      (package: String($0.name.dropLast(4)), text: String(decoding: decoded($0.base64), as: UTF8.self))
    }

  private static func decoded(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }
}
