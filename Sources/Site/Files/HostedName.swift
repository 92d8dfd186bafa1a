internal import Values

/// Names that every host and file system can serve.
public enum HostedName {
  /// Why a file's name can't be published; nil if it can.
  public static func problem(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    if bytes.count > 200 { return "is longer than 200 bytes" }
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F { return "contains a control character" }
      if "\\:*?\"<>|%#".utf8.contains(byte) {
        return "contains the character \(String(Unicode.Scalar(byte)))"
      }
    }
    if let last = bytes.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      return "ends with a dot or a space"
    }
    if bytes.first == UInt8(ascii: " ") { return "begins with a space" }
    return isDevice(bytes) ? "is the name of a device on Windows" : nil
  }

  private static func isDevice(_ name: [UInt8]) -> Bool {
    var end = name.firstIndex(of: UInt8(ascii: ".")) ?? name.count
    while end > 0, name[end - 1] == UInt8(ascii: " ") { end -= 1 }
    // Most names are longer than all of them.
    guard (3...longestDevice).contains(end) else { return false }
    return deviceNames.contains(String(decoding: name[..<end].map(\.asciiLowercased), as: UTF8.self))
  }

  private static let longestDevice = 7  // bytes

  private static let deviceNames: Set<String> = {
    let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    let others = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "com0", "lpt0"]
    let raised = ["¹", "²", "³"].flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(others + numbered + raised)
  }()
}
