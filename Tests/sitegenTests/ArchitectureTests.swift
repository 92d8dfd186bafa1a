import Foundation
import Testing
import Values

/// What SwiftPM does not enforce.
@Suite struct ArchitectureTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// What each room may import. Only `World` touches the disk; only `sitegen` the clock, the environment, the terminal.
  private static let imports: [String: Set<String>] = [
    "Diagnostics": ["Foundation"],
    "Values": [],
    "World": ["CPlatform", "Dispatch", "Foundation", "Synchronization", "Values"],
    "Settings": ["CLibYAML", "Diagnostics", "Values"],
    "Markdown": ["CArena", "CCMark", "Diagnostics", "Values"],
    "TemplateLanguage": ["Diagnostics", "Synchronization", "Values"],
    "Search": ["Foundation", "Values"],
    "Media": ["CDeflate", "CExpat", "Foundation", "Values"],
    "Photographs": ["CPNG", "CTurboJPEG", "CWebP", "Media"],
    "Pictures": ["CDeflate", "CDrawing", "Foundation", "Synchronization"],
    "Site": ["Diagnostics", "Foundation", "Media", "Settings", "Values"],
    "Articles": ["Diagnostics", "Markdown", "Media", "Settings", "Site", "Values"],
    "Pages": [
      "Articles", "Diagnostics", "Markdown", "Media", "Search", "Settings", "Site", "Synchronization",
      "TemplateLanguage", "Values",
    ],
    "Checks": [
      "Articles", "CGumbo", "Diagnostics", "Foundation", "Markdown", "Settings", "Site", "Synchronization",
      "TemplateLanguage", "Values",
    ],
    "Building": [
      "Articles", "Checks", "Diagnostics", "Foundation", "Markdown", "Media", "Pages", "Photographs", "Pictures",
      "Search", "Settings", "Site",
      "Synchronization", "Values", "World",
    ],
    "Server": [
      "Building", "Diagnostics", "Foundation", "NIOCore", "NIOHTTP1", "NIOPosix", "Synchronization", "Values", "World",
    ],
    "Starter": ["Diagnostics", "Foundation", "Site", "Values"],
    "sitegen": [
      "ArgumentParser", "Articles", "Building", "Checks", "Diagnostics", "Dispatch", "Foundation", "Markdown", "Media",
      "Pages",
      "Pictures", "Search", "Server", "Settings", "Site", "Starter", "Synchronization", "TemplateLanguage", "Values",
      "World",
    ],
  ]

  /// The rooms of C code, which are looked after by their doors.
  private static let roomsOfC: Set<String> = [
    "CArena", "CCMark", "CDeflate", "CDrawing", "CExpat", "CGumbo", "CLibYAML", "CPNG", "CPlatform",
    "CTurboJPEG", "CWebP",
  ]

  /// A file of a room, also in its folders.
  private struct SourceFile {
    /// The path inside `Sources`.
    var path: String
    var lines: [Substring]
    var name: String { String(path.split(separator: "/").last ?? "") }
  }

  private static func files(of room: String) throws -> [SourceFile] {
    let folder = sources.appending(path: room)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter {
      $0.hasSuffix(".swift")
    }.sorted()
      .map {
        SourceFile(
          path: "\(room)/\($0)",
          lines: try String(contentsOf: folder.appending(path: $0), encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false))
      }
  }

  private static func allFiles() throws -> [SourceFile] { try imports.keys.sorted().flatMap(files) }

  @Test func `every room is in the map of imports`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path(percentEncoded: false))
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(Self.imports.keys).union(Self.roomsOfC))
  }

  @Test(arguments: imports.keys.sorted()) func `imports point one way`(_ room: String) throws {
    let files = try Self.files(of: room)
    #expect(!files.isEmpty)
    for file in files {
      for line in file.lines where line.contains(#/^((public|internal|private|package) )?import /#) {
        let module = line.split(separator: " ").last.map(String.init) ?? ""
        #expect(Self.imports[room]?.contains(module) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `each C library is imported by one file`() throws {
    for (module, doors) in [
      ("CCMark", ["CommonMarkParser.swift"]), ("CArena", ["CommonMarkParser.swift"]),
      ("CLibYAML", ["YAMLEvents.swift"]), ("CExpat", ["XMLEvents.swift"]), ("CGumbo", ["HTMLTree.swift"]),
      ("CDrawing", ["Drawing.swift"]), ("CTurboJPEG", ["JPEGCodec.swift"]), ("CWebP", ["WebPCodec.swift"]),
      ("CPNG", ["PNGCodec.swift"]),
      ("CDeflate", ["Compressor.swift", "Decompressor.swift"]),
      // System calls for files, and for processes.
      ("CPlatform", ["ChildProcess.swift", "FileSystem.swift", "NetworkFileSystem.swift"]),
    ] {
      let users = try Self.allFiles().filter {
        $0.lines.contains { $0.hasSuffix("import \(module)") }
      }
      #expect(users.map(\.name).sorted() == doors)
    }
  }

  @Test func `code that guards pages compares bytes`() throws {
    // In Swift `<` and a combining mark after it are one Character, which isn't equal to "<".
    let guards = [
      "Escaping.swift", "HTMLEscaping.swift", "URLPolicy.swift", "MarkupState.swift",
      "MarkupState+Branches.swift", "MarkupState+Foreign.swift", "MarkupState+OutputContext.swift",
      "MarkupState+RawText.swift", "MarkupState+Tags.swift", "URLPart.swift", "Printer.swift", "String+Bytes.swift",
      "MarkupWriter.swift", "SplitSource.swift", "HostedName.swift", "Alias.swift", "ContentPath.swift",
      "SiteURL.swift", "Addresses+Links.swift", "MarkdownSource.swift", "HTMLRenderer.swift", "ShareNetwork.swift",
      "LinkBase.swift", "PercentEncoding.swift", "TableMaker.swift", "TableMaker+Rows.swift",
      "TableMaker+Captions.swift", "DelimiterRow.swift", "Tables+Rendering.swift",
      "NoteMaker.swift", "NoteMaker+Definitions.swift", "NoteMaker+ShortNotes.swift", "NoteMaker+Uses.swift",
      "Notes+Rendering.swift", "NoteMark.swift", "ShortNote.swift", "SourceMap.swift", "BlockPairing.swift",
      "BlockPairing+Lines.swift", "BlockPairing+Links.swift", "BlockPairing+Texts.swift", "CharacterReference.swift",
      "Callouts.swift", "TaskLists.swift",
      "Strikethrough.swift", "Definitions.swift", "Glossary.swift", "TelephoneNumber.swift",
    ]
    let all = try Self.allFiles()
    for name in guards {
      let file = try #require(all.first { $0.name == name }, "\(name) is gone: fix this list")
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
    for file in try Self.allFiles() {
      for (index, line) in file.lines.enumerated() where !line.contains(#/^\s*\/\//#) {
        #expect(
          !line.contains(#/try!|as!|fatalError\(|@unchecked Sendable|nonisolated\(unsafe\)/#),
          "\(file.path):\(index + 1)")
      }
    }
  }

  /// The path of a URL has its spaces and other letters encoded: a file would not be found, without any message.
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

  @Test func `all that is printed passes one door`() throws {
    for file in try Self.allFiles()
    where file.path != "sitegen/Console.swift" && !file.path.hasPrefix("TemplateLanguage/") {
      for (index, line) in file.lines.enumerated() {
        #expect(
          !line.contains(
            #/(^|[^.\w])print\(|FileHandle\.standard(Output|Error)|\bf?puts\(|\b(stdout|stderr)\b|exit\(withError/#)
            || line.contains(#/^\s*\/\//#), "\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test func `only one room deletes`() throws {
    let publishing = ["PublishingCleanup.swift", "FileByFilePublisher.swift", "Publisher.swift"]
    for file in try Self.allFiles() where file.path != "World/FileSystem.swift" {
      for line in file.lines {
        #expect(
          !line.contains(#/\b(unlink|rmdir|removeItem|unlinkat|rename|mkdir)\(/#), "\(file.path): \(line)")
      }
      if file.path.hasPrefix("World/Publishing/"), publishing.contains(file.name) { continue }
      for line in file.lines { #expect(!line.contains(#/FileSystem\.remove\(/#), "\(file.path): \(line)") }
    }
  }

  @Test func `rules are values, never literals`() throws {
    // As the first argument of these functions, also where that is on the next line, or as the second of `Diagnostic`.
    let literal = #/\b(?:(?:error|warning|report|Problem)\(\s*"[a-z-]+",|Diagnostic\(\s*[^,()]+,\s*")/#
    #expect(#".error("front-matter", place, message)"#.contains(literal))
    #expect("report(\n  \"template-name\", range, message)".contains(literal))
    #expect(#"Diagnostic(severity, "link", place, message)"#.contains(literal))
    for file in try Self.allFiles() {
      let text = file.lines.joined(separator: "\n")
      #expect(text.firstMatch(of: literal).map { String($0.0) } == nil, "\(file.path)")
      #expect(!file.path.hasPrefix("Diagnostics/") || !text.contains("ExpressibleByStringLiteral"), "\(file.path)")
    }
  }
}
