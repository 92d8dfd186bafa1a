import Dispatch
import Foundation
import Testing

/// Projects that may not be published. `expected.txt` of each is all that the program says to people about it, with the
/// exit code in the last line; `PROJECT` is the folder of the copy that is built. Other files of a fixture:
///
/// - `make.sh` makes, inside the copy, what version control can't hold; it may write `expected.txt` too, and ends with
///   77 where the file system can't hold it either.
/// - `argument.txt`: one more argument of the build, such as `--strict` where all that is wrong are warnings.
/// - `limit-seconds.txt`: the CPU time of all threads that a release build may take: two seconds for each file that is made
///   to be slow, but at most eight for several. `EndToEnd/test_pathological.py` checks it; here, in a debug build, more is
///   allowed.
/// - `without-root.txt`: permissions matter, so root lends the build to another user.
@Suite(.serialized) struct BadFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/bad")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))?.filter {
      !$0.hasPrefix(".")
    }.sorted() ?? []

  @Test func `there are fixtures`() { #expect(Self.names.count >= 90) }

  /// `RECORD_GOLDEN=1` writes what is said now to `expected.txt`, and fails: look at the difference before you commit.
  @Test(arguments: names) func `the errors of a bad project are those that were recorded, and nothing is published`(
    _ name: String
  ) throws {
    let fixture = Self.folder.appending(path: name)
    guard let first = try BadBuild(of: fixture, over: [:]) else { return }
    let old = try Self.oldSite.get()
    let second = try BadBuild(of: fixture, over: old)
    #expect(first.published == first.before)
    #expect(second?.published == second?.before, "the old site was changed")
    let isSaidAgain = second?.said.utf8.elementsEqual(first.said.utf8)
    // Another user can't write to an old site that root has put there, and hears that first.
    let isLent = FileManager.default.fileExists(
      atPath: fixture.appending(path: "without-root.txt").path(percentEncoded: false))
    #expect(isSaidAgain == true || isLent, "over an old site it says something else")
    #expect(!first.isTooSlow, "it took more than \(first.limit) s of CPU time")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      if !first.makesExpectation { try Data(first.said.utf8).write(to: fixture.appending(path: "expected.txt")) }
      Issue.record("recorded \(name): look at the difference, then run without RECORD_GOLDEN")
    } else if let difference = first.difference {
      Issue.record("\(difference)")
    }
  }

  /// A site that an earlier build published, by path.
  private static let oldSite: Result<[String: Data], any Error> = Result {
    let project = try Program.project([
      "Content/site.yaml":
        "title: The old site\nurl: https://old.example/\nshare: { networks: [x], pictures: false }\n",
      "Content/index.md": "---\ntitle: Old\ntype: page\n---\n\nOld words.\n",
    ])
    defer { try? FileManager.default.removeItem(at: project) }
    let result = try Program.run(["build", "-C", project.path(percentEncoded: false), "--today", "2026-11-22"])
    try #require(result.status == 0, "\(result.errors)")
    return try BadBuild.published(in: project)
  }
}

/// A fixture's copy, built once.
private struct BadBuild {
  /// The diagnostics, and how the program ended.
  var said: String
  var expected: String
  /// The files in `Public/` before the build, by path: the old site, and what the fixture itself has there.
  var before: [String: Data]
  /// The files in `Public/` afterwards, by path.
  var published: [String: Data]
  /// Whether it was ended because it had used up its limit.
  var isTooSlow: Bool
  /// Seconds of CPU time, of all threads together.
  var limit: Int
  /// Whether `make.sh` writes the expectation, because it is too long to keep.
  var makesExpectation: Bool

  /// The limit of what isn't made to be slow.
  private static let usualLimit = 40
  /// Seconds, by the clock, after which a process is killed: long enough for a busy machine.
  private static let patience = 600
  #if DEBUG
    private static let slowness = 12
  #else
    private static let slowness = 1
  #endif

  /// Copies a fixture and builds it; nil where this machine can't make what is bad about it.
  init?(of fixture: URL, over oldSite: [String: Data]) throws {
    let scratch = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let project = scratch.appending(path: "project", directoryHint: .notDirectory)
    try FileManager.default.copyItem(at: fixture, to: project)
    for (path, bytes) in oldSite {
      let file = project.appending(path: "Public/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    if Self.text("make.sh", of: project) != nil {
      let made = try Self.run(["sh", "make.sh"], in: project, log: scratch.appending(path: "made"))
      if made.ending == "77" { return nil }
      try #require(made.ending == "0", "make.sh of \(fixture.lastPathComponent) failed:\n\(made.errors)")
    }
    var command = [
      Program.path, "build", "--all", "-q", "-C", project.path(percentEncoded: false), "--color", "never", "--today",
      "2026-11-23",
    ]
    if let argument = Self.text("argument.txt", of: project) { command.append(argument.filter { !$0.isWhitespace }) }
    if geteuid() == 0, Self.text("without-root.txt", of: project) != nil {
      command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + command
    }
    before = try Self.published(in: project)
    limit =
      Self.text("limit-seconds.txt", of: fixture).flatMap { Int($0.filter { !$0.isWhitespace }) }
      .map { $0 * Self.slowness } ?? Self.usualLimit
    let result = try Self.run(
      Self.limited(command, to: limit), in: scratch, log: scratch.appending(path: "errors"))
    isTooSlow = result.ending == "signal \(SIGXCPU)"
    said = Self.withoutFolder(result.errors, project) + "exit: \(result.ending)\n"
    let expectation = Self.text("expected.txt", of: project)
    expected = expectation ?? ""
    makesExpectation = expectation != nil && Self.text("expected.txt", of: fixture) == nil
    published = try Self.published(in: project)
  }

  /// The first line that is not as expected; nil where all are.
  var difference: String? {
    let (here, there) = (Self.lines(said), Self.lines(expected))
    if here == there { return nil }
    let pairs = zip(here, there).enumerated()
    let line = pairs.first { $0.element.0 != $0.element.1 }?.offset ?? min(here.count, there.count)
    func shown(_ lines: [[UInt8]]) -> String {
      lines[line...].prefix(3).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
    return "line \(line + 1) says:\n\(shown(here))\nexpected:\n\(shown(there))"
  }

  /// The files of a project's output, by path.
  static func published(in project: URL) throws -> [String: Data] {
    let output = project.appending(path: "Public")
    var files: [String: Data] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: output.path(percentEncoded: false))) ?? [] {
      var isFolder: ObjCBool = false
      let file = output.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }

  /// Lines as bytes: two strings are equal already when only their Unicode forms differ.
  private static func lines(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }

  private static func text(_ name: String, of folder: URL) -> String? {
    (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func withoutFolder(_ text: String, _ project: URL) -> String {
    // On macOS the program sees the temporary folder below /private.
    let folder = project.path(percentEncoded: false)
    return text.replacingOccurrences(of: "/private" + folder, with: "PROJECT")
      .replacingOccurrences(of: folder, with: "PROJECT")
  }

  /// The command, which the system ends with SIGXCPU after that many seconds of CPU time.
  private static func limited(_ command: [String], to seconds: Int) -> [String] {
    ["sh", "-c", "ulimit -c 0; ulimit -S -t \(seconds); exec \"$@\"", "sh"] + command
  }

  /// Runs a command; one that does not end is killed. What it says goes to a file, so that no pipe can fill up.
  private static func run(_ command: [String], in folder: URL, log: URL) throws -> (ending: String, errors: String) {
    try Data().write(to: log)
    let errors = try FileHandle(forWritingTo: log)
    defer { try? errors.close() }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let identifier = process.processIdentifier
    let watchdog = DispatchWorkItem { _ = kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patience), execute: watchdog)
    process.waitUntilExit()
    watchdog.cancel()
    let isKilled = process.terminationReason == .uncaughtSignal
    let ending = (isKilled ? "signal " : "") + String(process.terminationStatus)
    return (ending, String(decoding: try Data(contentsOf: log), as: UTF8.self))
  }
}
