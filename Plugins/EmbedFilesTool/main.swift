import Foundation

// Writes a Swift file that contains other files: embed-files TYPE OUTPUT [NAME FILE]…
let arguments = CommandLine.arguments
guard arguments.count >= 3, arguments.count % 2 == 1 else {
  print("usage: embed-files TYPE OUTPUT [NAME FILE]…")
  exit(64)
}
var source = """
  /// Files as they were when the program was built: name and content in base 64.
  public enum \(arguments[1]) {
    static let files: [(name: String, base64: String)] = [

  """
for index in stride(from: 3, to: arguments.count, by: 2) {
  let content = try Data(contentsOf: URL(filePath: arguments[index + 1])).base64EncodedString()
  source += "    (\(arguments[index].debugDescription), \"\(content)\"),\n"
}
source += "  ]\n}\n"
try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
