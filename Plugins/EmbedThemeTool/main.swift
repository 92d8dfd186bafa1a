import Foundation

// Writes a Swift file that contains all files below a folder: embed-theme FOLDER OUTPUT
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: embed-theme FOLDER OUTPUT")
  exit(64)
}
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
var source = """
  /// The files of Templates/ as they were when the program was built: path and content in base 64.
  public enum BuiltInTheme {
    static let files: [(path: String, base64: String)] = [

  """
for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() {
  var isFolder: ObjCBool = false
  let file = folder.appending(path: path)
  guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder),
    !isFolder.boolValue,
    !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
  else { continue }
  source += "    (\(path.debugDescription), \"\(try Data(contentsOf: file).base64EncodedString())\"),\n"
}
source += "  ]\n}\n"
try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
