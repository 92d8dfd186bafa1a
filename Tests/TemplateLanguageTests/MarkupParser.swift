import Foundation
import Testing

/// An element as a parser that is not ours (html5lib, or Expat for XML) understood it.
struct ParsedElement: Decodable {
  var name: String
  var attributes: [String: String]
  var text: String
  var tail: String
  var children: [ParsedElement]

  /// This element and all in it.
  var all: [ParsedElement] { [self] + children.flatMap(\.all) }

  /// The first element with a name.
  func first(_ name: String) -> ParsedElement? { all.first { $0.name == name } }
}

enum MarkupParser {
  /// Parses many pages in one run of Python.
  static func parse(_ pages: [String]) throws -> [ParsedElement] {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "parse_markup.py")
    let root = script.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let python =
      ProcessInfo.processInfo.environment["SITEGEN_PYTHON"]
      ?? root.appending(path: ".venv/bin/python").path(percentEncoded: false)
    try #require(FileManager.default.isExecutableFile(atPath: python), "run 'make test', which installs html5lib")
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try JSONEncoder().encode(pages).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [script.path(percentEncoded: false)]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode([ParsedElement].self, from: Data(contentsOf: output))
  }
}
