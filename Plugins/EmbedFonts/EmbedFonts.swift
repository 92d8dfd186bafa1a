import Foundation
import PackagePlugin

/// Builds the fonts of share pictures into the program, so that pictures look the same wherever they are drawn, and the
/// notices of the fonts' licences.
@main
struct EmbedFonts: BuildToolPlugin {
  /// The fonts, with the Debian package and the Homebrew cask of each.
  private static let fonts = [
    (file: "Inter-Regular.otf", package: "fonts-inter", cask: "font-inter"),
    (file: "Inter-Bold.otf", package: "fonts-inter", cask: "font-inter"),
    (file: "NotoSerif-Regular.ttf", package: "fonts-noto-core", cask: "font-noto-serif"),
    (file: "NotoSerif-Bold.ttf", package: "fonts-noto-core", cask: "font-noto-serif"),
  ]

  /// Where packages put fonts.
  private static let folders = [
    "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto", "/Library/Fonts",
    NSHomeDirectory() + "/Library/Fonts",
  ]

  /// A font that isn't installed where the program is built.
  private struct MissingFont: Error, CustomStringConvertible {
    let font: (file: String, package: String, cask: String)
    var description: String {
      "\(font.file), which share pictures need, isn't installed. "
        + "Debian: apt-get install \(font.package). macOS: brew install --cask \(font.cask)."
    }
  }

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInFonts.swift")
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    var files: [(name: String, path: String)] = []
    for font in Self.fonts {
      guard let path = Self.folders.map({ "\($0)/\(font.file)" }).first(where: isThere) else {
        throw MissingFont(font: font)
      }
      files.append((font.file, path))
    }
    for package in Set(Self.fonts.map(\.package)).sorted() {
      let notice = "/usr/share/doc/\(package)/copyright"
      if isThere(notice) { files.append((package + ".txt", notice)) }
    }
    return [
      .buildCommand(
        displayName: "Embedding fonts",
        executable: try context.tool(named: "embed-files").url,
        arguments: ["BuiltInFonts", output.path(percentEncoded: false)] + files.flatMap { [$0.name, $0.path] },
        inputFiles: files.map { URL(filePath: $0.path) }, outputFiles: [output])
    ]
  }
}
