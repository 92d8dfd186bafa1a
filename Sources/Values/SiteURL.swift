/// The address where a site will live.
public enum SiteURL {
  /// Why an address can't be used.
  public struct Problem: Error {
    /// What is wrong, in words that follow the key's name.
    public var message: String
    /// What to write.
    public var hint: String
  }

  /// An address in ASCII with a final `/`.
  public static func normalized(_ text: String) -> Result<String, Problem> {
    let example = "for example https://www.example.org/guide/"
    switch URLPolicy.scheme(of: text.utf8) {
    case .named("https"), .named("http"): break
    default: return .failure(Problem(message: "must begin with https://", hint: example))
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty, !parts[2].isEmpty else {
      return .failure(Problem(message: "must have a host", hint: example))
    }
    let host = parts[2]
    let isHost = host.allSatisfy { byte in
      byte.isASCIIAlphanumeric || "-.:[]".utf8.contains(byte)
    }
    guard isHost else {
      return .failure(
        Problem(
          message: "has a host that isn't plain ASCII",
          hint: "write the xn-- form of the name, without user or password"))
    }
    let path = parts.count > 3 ? Array(parts[3]) : []
    if path.contains(UInt8(ascii: "?")) || path.contains(UInt8(ascii: "#")) {
      return .failure(Problem(message: "can't contain '?' or '#'", hint: example))
    }
    var result =
      parts[0].map(\.asciiLowercased) + Array("//".utf8) + host.map(\.asciiLowercased) + Array("/".utf8)
    PercentEncoding.append(path, keeping: .url, to: &result)
    if result.last != UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
    return .success(String(decoding: result, as: UTF8.self))
  }

  /// The path of an address from its host on, such as `/guide/`.
  public static func path(of url: String) -> String {
    let parts = url.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    return "/" + (parts.count > 3 ? String(decoding: Array(parts[3]), as: UTF8.self) : "")
  }
}
