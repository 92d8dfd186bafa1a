import Foundation
import Testing

/// What SwiftPM does not enforce.
@Suite struct ArchitectureTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// What each room may import. Only `sitegen` touches the world.
  private static let imports: [String: Set<String>] = [
    "Diagnostics": ["Foundation"],
    "Markdown": ["CArena", "CCMark", "Diagnostics"],
    "TemplateLanguage": ["Diagnostics"],
    "Site": ["CLibYAML", "Diagnostics", "Foundation", "Markdown", "TemplateLanguage"],
    "Search": ["Markdown"],
    "Pages": ["Diagnostics", "Markdown", "Search", "Site", "Synchronization", "TemplateLanguage"],
    "sitegen": [
      "ArgumentParser", "CDrawing", "CPlatform", "Diagnostics", "Foundation", "Markdown", "Pages", "Search",
      "Site", "Synchronization", "TemplateLanguage",
    ],
  ]

  private static func files(of room: String) throws -> [(name: String, lines: [Substring])] {
    let folder = sources.appending(path: room)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter {
      $0.hasSuffix(".swift")
    }.sorted()
      .map {
        (
          $0,
          try String(contentsOf: folder.appending(path: $0), encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        )
      }
  }

  @Test(arguments: imports.keys.sorted()) func `imports point one way`(_ room: String) throws {
    let files = try Self.files(of: room)
    #expect(!files.isEmpty)
    for (name, lines) in files {
      for line in lines where line.hasPrefix("import ") || line.contains(#/^(public|internal|private|package) import /#)
      {
        let module = line.split(separator: " ").last.map(String.init) ?? ""
        #expect(Self.imports[room]?.contains(module) == true, "\(room)/\(name) imports \(module)")
      }
    }
  }

  @Test func `libcmark has one door, and so has libyaml`() throws {
    for (module, door) in [
      ("CCMark", "CommonMarkParser.swift"), ("CArena", "CommonMarkParser.swift"), ("CLibYAML", "YAMLEvents.swift"),
      ("CPlatform", "FileSystem.swift"), ("CDrawing", "Drawing.swift"),
    ] {
      let users = try Self.imports.keys.flatMap { try Self.files(of: $0) }.filter {
        $0.lines.contains { $0.hasSuffix("import \(module)") }
      }
      #expect(users.map(\.name) == [door])
    }
  }

  @Test func `text that guards pages is read as bytes`() throws {
    // In Swift `<` and a combining mark behind it are one Character, which equals no "<".
    let guards = [
      "Escaping.swift", "HTMLEscaping.swift", "URLPolicy.swift", "MarkupState.swift", "MarkupState+Place.swift",
      "Printer.swift", "Bytes.swift",
      "MarkupWriter.swift", "FrontMatterSplitter.swift",
      "HostedName.swift", "Alias.swift", "ContentFile.swift", "SiteURL.swift", "Site+Links.swift",
      "MarkdownSource.swift", "HTMLRenderer.swift", "ShareNetwork.swift", "Link.swift",
      "Tables.swift", "Notes.swift", "ShortNote.swift", "WrittenSigns.swift", "Callouts.swift", "TaskLists.swift",
      "Strikethrough.swift", "Definitions.swift", "Glossary.swift", "TelephoneNumber.swift",
    ]
    let all = try Self.imports.keys.flatMap { try Self.files(of: $0) }
    for name in guards {
      let file = try #require(all.first { $0.name == name }, "\(name) is gone: mend this list")
      for (index, line) in file.lines.enumerated() {
        let isComment = line.contains(#/^\s*\/\//#)
        #expect(
          isComment
            || !line.contains(
              #/\bCharacter\b|\.hasPrefix\(|\.hasSuffix\(|replacingOccurrences|\.replacing\(|components\(separatedBy/#),
          "\(name):\(index + 1): \(line)")
      }
    }
  }

  @Test func `nothing in the program traps on content`() throws {
    for room in Self.imports.keys {
      for (name, lines) in try Self.files(of: room) {
        for (index, line) in lines.enumerated() where !line.contains(#/^\s*\/\//#) {
          #expect(
            !line.contains(#/try!|as!|fatalError\(|@unchecked Sendable|nonisolated\(unsafe\)/#),
            "\(room)/\(name):\(index + 1)")
        }
      }
    }
  }

  /// What URLs give as their path encodes blanks and other letters: such a path is not found, and nobody hears of it.
  @Test func `paths of files are not percent-encoded`() throws {
    for folder in ["Sources", "Plugins", "Tests"] {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: Self.sources.deletingLastPathComponent().appending(path: folder).path(percentEncoded: false))
      for name in names where name.utf8.suffix(6).elementsEqual(".swift".utf8) {
        let text = try String(
          contentsOf: Self.sources.deletingLastPathComponent().appending(path: "\(folder)/\(name)"), encoding: .utf8)
        #expect(!text.contains("." + "path()"), "\(folder)/\(name)")
      }
    }
  }

  @Test func `only one file deletes`() throws {
    for (name, lines) in try Self.files(of: "sitegen") where name != "FileSystem.swift" {
      for line in lines { #expect(!line.contains(#/\b(unlink|rmdir|removeItem|unlinkat)\(/#), "\(name): \(line)") }
      if !["Leftovers.swift", "OneByOne.swift", "Publisher.swift"].contains(name) {
        for line in lines { #expect(!line.contains(#/FileSystem\.remove\(/#), "\(name): \(line)") }
      }
    }
  }
}
