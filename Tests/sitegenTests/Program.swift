import Foundation
import Testing

/// The built program, run as its users run it.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program beside the tests, or what the environment variable SITEGEN names.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["SITEGEN"] { return path }
    return products.appending(path: "sitegen").path(percentEncoded: false)
  }()

  private static var products: URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path(percentEncoded: false) != "/",
      !FileManager.default.isExecutableFile(atPath: folder.appending(path: "sitegen").path(percentEncoded: false))
    {
      folder.deleteLastPathComponent()
    }
    if folder.path(percentEncoded: false) != "/" { return folder }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: ".build/debug")
  }

  /// Runs it to the end.
  static func run(_ arguments: [String], input: String = "", in folder: URL? = nil, environment: [String: String] = [:])
    throws -> Result
  {
    let scratch = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
    for file in files { try Data(file.lastPathComponent == "in" ? input.utf8 : "".utf8).write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// A new empty folder.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "sitegen-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.resolvingSymlinksInPath()
  }

  /// A new folder with some files.
  static func project(_ files: [String: String]) throws -> URL {
    let folder = try temporaryFolder()
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  /// The files of a site with one article, which draws no pictures.
  static let smallProject = [
    "Content/site.yaml": "title: T\nurl: https://e.org/\nshare: { networks: [x], pictures: false }\n",
    "Content/index.md": "---\ntitle: Home\ntype: page\n---\nHi\n",
    "Content/a.md": "---\ntitle: A\nsummary: s\n---\nText\n",
  ]

  /// The same with the settings that a site starts with, which draw pictures.
  static let drawnProject = smallProject.merging(["Content/site.yaml": "title: T\nurl: https://e.org/\n"]) { $1 }

  /// Builds a new project.
  static func build(_ files: [String: String], _ arguments: [String] = []) throws -> (result: Result, folder: URL) {
    let folder = try project(files)
    return (
      try run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"] + arguments), folder
    )
  }
}
