import Diagnostics
import Foundation
import Site
import Values
import World

/// Finds the files of a project, and refuses what may not be read.
struct FileFinder {
  /// The project's folder.
  let folder: String
  /// What was refused or can't be looked at.
  private(set) var diagnostics: [Diagnostic] = []
  /// Those of them that are in `Content/`.
  private(set) var unreadable = Unreadable()

  init(folder: String) { self.folder = folder }

  private static let maximumDepth = 32
  private static let contentFolder = "Content/"

  /// Names of hidden files and folders that programs leave for themselves, and that nobody means to publish.
  private static let clutter: Set<String> = [
    ".DS_Store", ".directory", ".git", ".gitignore", ".gitattributes", ".gitkeep", ".github", ".gitlab", ".hg", ".svn",
    ".editorconfig", ".prettierrc", ".markdownlint.json", ".vscode", ".idea", ".obsidian", ".trash", ".Trash",
    ".Trashes", ".Spotlight-V100", ".fseventsd", ".TemporaryItems", ".AppleDouble", ".sitegen", ".localized", ".keep",
    ".stfolder", ".stignore", ".dropbox", ".sync",
  ]

  private static func isClutter(_ name: String) -> Bool {
    // "._photo.jpg" is what macOS keeps beside a file; the others are locks and unfinished copies.
    clutter.contains(name) || name.hasPrefix("._") || name.hasPrefix(".~lock.") || name.hasPrefix(".#")
      || [".swp", ".swo", ".tmp", ".part"].contains(where: name.hasSuffix) || name.hasPrefix(".nfs")
      || name.hasPrefix(".goutputstream-") || name.hasPrefix(".fuse_hidden") || name.hasPrefix(".syncthing.")
  }

  /// Whether a hidden file or folder of `Content/` is looked at: those of programs aren't, and of templates none.
  private static func isSeen(_ name: String, in top: String) -> Bool {
    guard name.hasPrefix(".") else { return true }
    return top + "/" == contentFolder && !isClutter(name)
  }

  /// Every regular file below a folder of the project, sorted by path. In `Content/`, hidden files that no program has
  /// left for itself are found, too; hidden folders but `.well-known` aren't entered.
  mutating func files(below top: String) throws(WorldError) -> [ProjectFile] {
    let root = folder + "/" + top
    let kind = try FileSystem.entry(root)?.kind
    if kind == .link {
      throw WorldError(
        "\(top) in \(folder) is a symbolic link; such links aren't followed, so move or copy the folder here")
    }
    guard kind == .folder else { throw WorldError("\(top)/ isn't a folder in \(folder)") }
    var found: [ProjectFile] = []
    var folders = [""]
    while let current = folders.popLast() {
      for (name, entry) in children(in: current, of: top) {
        switch entry.kind {
        case .file:
          found.append(
            ProjectFile(path: current + name, file: root + "/" + current + name, stamp: FileStamp(entry)))
        case .folder:
          if current.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= Self.maximumDepth {
            report(top + "/" + current + name, "folders are nested more than \(Self.maximumDepth) deep", nil)
          } else if name.hasPrefix("."), name != ".well-known" {
            diagnostics.append(
              .warning(
                .publishedFile, SourceLocation(path: top + "/" + current + name),
                "this folder isn't published, because its name begins with a dot",
                hint: "move it out of Content/; to publish what is in it, rename it to '\(name.drop { $0 == "." })'"))
          } else {
            folders.append(current + name + "/")
          }
        case .link: if let file = try linked(top + "/" + current + name, path: current + name) { found.append(file) }
        case .other: report(top + "/" + current + name, "this isn't a file, but a pipe, socket or device", "remove it")
        }
      }
    }
    return found.sorted { $0.path.precedesByBytes($1.path) }
  }

  private mutating func children(in current: String, of top: String) -> [(name: String, entry: FileSystem.Entry)] {
    var found: [(name: String, entry: FileSystem.Entry)] = []
    do throws(WorldError) {
      let opened = try Folder(folder + "/" + top, below: current)
      let (names, unreadable) = try opened.names()
      for name in unreadable {
        report(top + "/" + current + name, "this file's name isn't valid UTF-8", "rename it")
      }
      for name in names where Self.isSeen(name, in: top) {
        do throws(WorldError) {
          if let entry = try opened.entry(name) { found.append((name, entry)) }
        } catch {
          report(
            top + "/" + current + name, "this file can't be read (\(error.message))",
            "check the permissions of its folder")
        }
      }
    } catch {
      report(top + "/" + current, "this folder can't be read (\(error.message))", "check its permissions")
    }
    return found
  }

  /// A link is read where it leads to a file inside the project.
  private mutating func linked(_ shown: String, path: String) throws(WorldError) -> ProjectFile? {
    guard let target = FileSystem.resolved(folder + "/" + shown) else {
      report(shown, "this link leads nowhere, or in a circle", "remove it, or copy the file here")
      return nil
    }
    let top = folder + "/" + String(shown.prefix { $0 != "/" }) + "/"
    guard target.utf8.starts(with: top.utf8) else {
      report(shown, "this link leads out of \(shown.prefix { $0 != "/" })/", "copy the file here")
      return nil
    }
    guard !target.dropFirst(top.count - 1).contains("/.") else {
      report(shown, "this link leads to a hidden file", "copy the file here if it may be published")
      return nil
    }
    guard let entry = try FileSystem.entry(target), entry.kind == .file else {
      report(shown, "this link leads to a folder, pipe or device", "links may lead to files only")
      return nil
    }
    return ProjectFile(path: path, file: target, stamp: FileStamp(entry))
  }

  private mutating func report(_ path: String, _ message: String, _ hint: String?) {
    diagnostics.append(.error(.file, SourceLocation(path: path), message, hint: hint))
    if path.hasPrefix(Self.contentFolder) { unreadable.insert(String(path.dropFirst(Self.contentFolder.count))) }
  }
}
