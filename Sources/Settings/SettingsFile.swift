public import Diagnostics

/// A YAML file of its own.
public enum SettingsFile {
  /// Reads a file into a value.
  public static func read<Target>(
    _ bytes: [UInt8], path: String, keys: [SettingsKey<Target>], into target: inout Target
  )
    -> [Diagnostic]
  {
    if let problem = TextEncoding.problem(in: bytes, path: path) { return [problem] }
    if bytes.count > SplitSource.maximumSettings {
      return [
        .error(.file, SourceLocation(path: path), "this file is larger than \(SplitSource.maximumSettings / 1024) kB")
      ]
    }
    let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    let (root, syntax) = SettingsDocument.parse(bytes, range: start..<bytes.count, path: path)
    guard let root else {
      return syntax.containsErrors ? syntax : [.error(.file, SourceLocation(path: path), "this file is empty")]
    }
    var reader = SettingsReader(path: path)
    var values = target
    reader.fill(&values, from: root, keys: keys)
    if !root.isCut { target = values }
    return reader.diagnostics(after: syntax)
  }
}
