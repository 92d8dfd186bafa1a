import Foundation
import Testing

/// How the files of a room depend on each other, as far as the names of types tell.
@Suite struct DependencyTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// The folders of rooms, the lowest first; the room's own files are above all of them. In other rooms folders are topics.
  private static let layers: [String: [String]] = [
    "Markdown": ["Tree", "CommonMark", "Rendering", "Constructs", "Findings", "Findings/Blocks", "Findings/Texts"],
    "Building": ["Pictures", "Project", "Rendering"],
    "Server": ["Requests", "Pages", "", "Connections"],
    "World": ["", "Publishing", "Watching"],
  ]

  /// A file, the types that it declares at its top level, and all names of types that it uses.
  private struct File {
    var path: String
    var folder: String
    var declared: Set<String>
    var used: Set<String>
  }

  private static func rooms() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sources.path(percentEncoded: false)).filter {
      !$0.hasPrefix(".")
    }.sorted()
  }

  private static func files(of room: String) throws -> [File] {
    let root = sources.appending(path: room)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = code(in: try String(contentsOf: root.appending(path: name), encoding: .utf8))
      let parts = name.split(separator: "/").dropLast()
      return File(
        path: "\(room)/\(name)", folder: parts.joined(separator: "/"), declared: declarations(in: text),
        used: Set(words(in: text).filter { $0.first?.isUppercase == true }.map(String.init)))
    }
  }

  /// A file without comments and texts.
  private static func code(in text: String) -> String {
    var lines: [Substring] = []
    var isInText = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      if !isInText, marks == 0 { lines.append(line) }
      if marks % 2 == 1 { isInText.toggle() }
    }
    return lines.map { line in
      var kept = ""
      var isQuoted = false
      var last: Character = " "
      for character in line {
        if character == "\"", last != "\\" {
          isQuoted.toggle()
          last = " "
          continue
        }
        if character == "/", last == "/", !isQuoted {
          kept.removeLast()
          break
        }
        if !isQuoted { kept.append(character) }
        last = character
      }
      return kept
    }.joined(separator: "\n")
  }

  private static func words(in text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }

  private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]

  private static func declarations(in text: String) -> Set<String> {
    var names: Set<String> = []
    for line in text.split(separator: "\n") where line.first?.isWhitespace == false {
      let words = words(in: String(line))
      if let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count {
        names.insert(String(words[kind + 1]))
      }
    }
    return names
  }

  /// For each file the files of its room whose types it names.
  private static func arrows(_ files: [File]) -> [[Int]] {
    var owners: [String: Int] = [:]
    for (index, file) in files.enumerated() { for name in file.declared { owners[name] = index } }
    return files.indices.map { index in
      Set(files[index].used.compactMap { owners[$0] }).subtracting([index]).sorted()
    }
  }

  /// The groups of files that depend on each other. Source: Robert Tarjan, "Depth-first search and linear graph
  /// algorithms", 1972.
  private struct Circles {
    let arrows: [[Int]]
    var order: [Int: Int] = [:], low: [Int: Int] = [:]
    var stack: [Int] = []
    var groups: [[Int]] = []

    static func all(_ arrows: [[Int]]) -> [[Int]] {
      var circles = Circles(arrows: arrows)
      for file in arrows.indices where circles.order[file] == nil { circles.visit(file) }
      return circles.groups
    }

    private mutating func visit(_ file: Int) {
      let number = order.count
      (order[file], low[file]) = (number, number)
      stack.append(file)
      for next in arrows[file] {
        if order[next] == nil { visit(next) }
        if stack.contains(next) { low[file] = min(low[file] ?? 0, low[next] ?? 0) }
      }
      guard low[file] == number, let start = stack.firstIndex(of: file) else { return }
      if stack.count - start > 1 { groups.append(Array(stack[start...])) }
      stack.removeSubrange(start...)
    }
  }

  @Test func `circles are found`() {
    #expect(Circles.all([[1], [2], [0], [0]]).map { Set($0) } == [[0, 1, 2]])
    #expect(Circles.all([[1, 2], [2], []]).isEmpty)
    #expect(Self.declarations(in: "public struct A: B {\n  struct C {}\n}\nprivate enum D {") == ["A", "D"])
    #expect(Self.code(in: "a // B\n\"C \\\" D\" e\n\"\"\"\nF\n\"\"\"").split(separator: "\n") == ["a ", " e"])
  }

  @Test func `no more than eight files depend on each other in a circle`() throws {
    for room in try Self.rooms() {
      let files = try Self.files(of: room)
      for circle in Circles.all(Self.arrows(files)) {
        #expect(circle.count <= 8, "\(circle.map { files[$0].path })")
      }
    }
  }

  @Test(arguments: layers.keys.sorted()) func `no file names a type of a folder above its own`(_ room: String) throws {
    let files = try Self.files(of: room)
    let layers = try #require(Self.layers[room])
    func height(_ file: File) -> Int { layers.firstIndex(of: file.folder) ?? layers.count }
    for file in files { #expect(file.folder.isEmpty || layers.contains(file.folder), "\(file.path)") }
    for (file, targets) in zip(files, Self.arrows(files)) {
      for target in targets {
        #expect(height(file) >= height(files[target]), "\(file.path) names a type of \(files[target].path)")
      }
    }
  }

  @Test func `files are short`() throws {
    var counts: [Int] = []
    for room in try Self.rooms() {
      let root = Self.sources.appending(path: room)
      for name in try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
      where name.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        let count = text.utf8.count { $0 == 0x0A }
        #expect(count <= 300, "\(room)/\(name) has \(count) lines")
        counts.append(count)
      }
    }
    #expect(counts.sorted()[counts.count / 2] < 90)
  }
}
