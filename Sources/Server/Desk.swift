import Foundation

/// The files of the preview's own pages and scripts.
enum Desk {
  /// Where they are on the host. Nothing of a project is published below it.
  static let folder = "/.sitegen/"

  /// The bytes of a file; nil where there is none.
  static func file(_ name: String) -> [UInt8]? { files[name] }

  private static let files = Dictionary(
    uniqueKeysWithValues: DeskFiles.files.map { ($0.name, Array(Data(base64Encoded: $0.base64) ?? Data())) })

  /// The policy of the preview's own pages: they show the site's pages in frames, and are shown in frames by them.
  static let contentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; "
    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

  /// The policy of the page that shows how links look, whose styles are in it and which has no code.
  static let sharePolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    + "frame-ancestors 'self'"

  /// What is added to each page of the preview. A script at the end of a page needs no place in it, and none of it is
  /// published.
  ///
  /// - Parameters:
  ///   - version: The state of the project that the page shows.
  ///   - hasProblems: Whether something keeps the site from being published.
  static func script(version: Int, hasProblems: Bool) -> [UInt8] {
    let query = "version=\(version)" + (hasProblems ? "&problems" : "")
    return Array("\n<script src=\"\(folder)preview.js?\(query)\"></script>\n".utf8)
  }

  /// A page that shows problems alone.
  static let emptyPage = Array(
    "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Problems</title>\n<main></main>\n".utf8)
}
