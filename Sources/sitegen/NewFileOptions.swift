internal import ArgumentParser
import Diagnostics
import Foundation
import Starter
import World

/// The options of all commands that make a file to write in.
struct NewFileOptions: ParsableArguments {
  @OptionGroup var location: FolderOption

  @Flag(name: [.short, .long], help: "Open the file in the editor that VISUAL or EDITOR names.")
  var edit = false

  /// What is made, or why its name can't be used.
  static func checked(_ make: () throws(NewFile.Problem) -> NewFile) throws -> NewFile {
    do throws(NewFile.Problem) {
      return try make()
    } catch {
      throw UsageError(error.message)
    }
  }

  /// Writes a file that isn't there yet, and shows it.
  func write(_ file: NewFile, in folder: String) throws {
    let path = folder + "/" + file.path
    if try FileSystem.exists(path) { throw WorldError("\(file.path) is there already; it was left as it is") }
    for parent in FileSystem.folders(of: file.path) { try FileSystem.makeFolder(folder + "/" + parent) }
    try FileSystem.create(path, Array(file.text.utf8))
    try show(file.path, in: folder)
  }

  /// Prints a file's path, and opens it if that was asked for.
  func show(_ path: String, in folder: String) throws {
    let current = FileSystem.resolved(".").map { $0 + "/" } ?? ""
    let whole = folder + "/" + path
    let isBelow = !current.isEmpty && whole.hasPrefix(current)
    Console.output(.line(isBelow ? String(whole.dropFirst(current.count)) : whole))
    guard edit else { return }
    let environment = ProcessInfo.processInfo.environment
    let editor = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let editor else {
      throw WorldError(
        "neither VISUAL nor EDITOR names an editor; set one, such as EDITOR=nano, or open the file yourself")
    }
    try ExternalProgram.edit(whole, with: editor)
  }
}
