import Foundation
import Testing

/// A project in a folder of its own, which is removed with it.
final class TemporaryProject {
  let folder: String

  init(_ files: [String: String]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "sitegen-building-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url.appending(path: "Content"), withIntermediateDirectories: true)
    folder = url.resolvingSymlinksInPath().path(percentEncoded: false)
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: folder).appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: URL(filePath: folder).appending(path: path))
  }
}

/// A page's text with front matter.
func page(_ title: String, _ body: String) -> String { "---\ntitle: \(title)\nsummary: s\n---\n\n\(body)\n" }
