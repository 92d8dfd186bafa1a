/// The address where a site will live.
public enum SiteURL {
  /// Why an address can't be used.
  public struct Problem: Error {
    /// What is wrong, in words that follow the key's name.
    public var message: String
    /// What to write.
    public var hint: String
  }

  /// An address in ASCII with a final `/`: scheme, host and folder in the form in which browsers and networks write them.
  public static func normalized(_ text: String) -> Result<String, Problem> {
    let example = "for example https://www.example.org/guide/"
    func failure(_ message: String, _ hint: String? = nil) -> Result<String, Problem> {
      .failure(Problem(message: message, hint: hint ?? example))
    }
    // Spaces around it come along when it is copied.
    let text = String(text.trimmingSpaces)
    if text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
      || text.unicodeScalars.contains(where: InvisibleCharacter.isInvisible)
    {
      return failure("contains a space or an invisible character", "delete it: \(example)")
    }
    let scheme: String
    switch URLPolicy.scheme(of: text.utf8) {
    case .named("https"): scheme = "https"
    case .named("http"): scheme = "http"
    default: return failure("must begin with https://")
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty, !parts[2].isEmpty else { return failure("must have a host") }
    if text.utf8.contains(UInt8(ascii: "?")) || text.utf8.contains(UInt8(ascii: "#")) {
      return failure("can't contain '?' or '#'")
    }
    if text.utf8.contains(UInt8(ascii: "\\")) {
      return failure("contains a backslash", "write / in its place: \(example)")
    }
    switch authority(Array(parts[2]), scheme) {
    case .failure(let problem): return .failure(problem)
    case .success(let authority):
      let path = parts.count > 3 ? Array(parts[3]) : []
      return folder(path).map { scheme + "://" + authority + $0 }
    }
  }

  /// Host and port; the port that the scheme has anyway is left out.
  private static func authority(_ bytes: [UInt8], _ scheme: String) -> Result<String, Problem> {
    func failure(_ message: String, _ hint: String) -> Result<String, Problem> {
      .failure(Problem(message: message, hint: hint))
    }
    let example = "for example https://www.example.org/"
    if bytes.contains(UInt8(ascii: "@")) { return failure("contains a user name", "leave out what comes before the @") }
    if bytes.first == UInt8(ascii: "[") {
      return failure("has a number instead of a name", "write the host's name, \(example)")
    }
    let pieces = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    var port = ""
    if pieces.count == 2 {
      guard let number = Int(String(decoding: pieces[1], as: UTF8.self)), (1...65_535).contains(number),
        pieces[1].allSatisfy(\.isASCIIDigit)
      else {
        return failure("has a port that isn't a number from 1 to 65535", "leave out the : after the host, \(example)")
      }
      if number != (scheme == "https" ? 443 : 80) { port = ":\(number)" }
    }
    let host = pieces[0].map(\.asciiLowercased)
    if host.contains(where: { $0 >= 0x80 }) {
      return failure(
        "has a host that isn't plain ASCII", "write the xn-- form of the name, which your web host shows you")
    }
    if let byte = host.first(where: { !$0.isASCIIAlphanumeric && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }) {
      return failure(
        "has a host that contains \(String(Unicode.Scalar(byte)))",
        "a host's name has letters, digits, - and dots, \(example)")
    }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
    }
    // A last part in digits makes a number of the whole (WHATWG URL Standard, 3.5).
    let last = labels.last ?? []
    let isNumber =
      last.allSatisfy(\.isASCIIDigit)
      || (last.starts(with: "0x".utf8) && last.dropFirst(2).allSatisfy(\.isASCIIHexDigit))
    let isWholeNumber =
      labels.count == 4
      && labels.allSatisfy { label in
        UInt8(String(decoding: label, as: UTF8.self)) != nil && (label.count == 1 || label.first != UInt8(ascii: "0"))
      }
    if isName, isNumber, !isWholeNumber {
      return failure("has a number instead of a name", "write the host's name, \(example)")
    }
    guard isName, host.count <= 253 else {
      return failure(
        "has a host that can't exist: a part between two dots is empty, too long, or begins or ends with -", example)
    }
    return .success(String(decoding: host, as: UTF8.self) + port)
  }

  /// The folder, percent-encoded, with a `/` at both ends.
  private static func folder(_ path: [UInt8]) -> Result<String, Problem> {
    var parts: [String] = []
    let written = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in written.enumerated() {
      if part.isEmpty, index == written.count - 1 { continue }
      let decoded = ContentPath.percentDecoded(part)
      let isPlain =
        !decoded.isEmpty && !decoded.elementsEqual(".".utf8) && !decoded.elementsEqual("..".utf8)
        && !decoded.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      let hasOddCharacter = decoded.contains { "<>\"{}|^`%".utf8.contains($0) }
      if isPlain, hasOddCharacter {
        return .failure(
          Problem(
            message: "has a folder with one of the characters < > \" { } | ^ ` %",
            hint: "write the folder in letters, digits and -, for example https://www.example.org/guide/"))
      }
      let lower = decoded.map(\.asciiLowercased)
      if index == written.count - 1,
        [".html", ".htm", ".php", ".aspx"].contains(where: { lower.suffix($0.utf8.count).elementsEqual($0.utf8) })
      {
        return .failure(
          Problem(
            message: "ends with the name of a page",
            hint: "write the address of the folder, for example https://www.example.org/guide/"))
      }
      guard isPlain, let name = String(validating: decoded, as: UTF8.self) else {
        return .failure(
          Problem(
            message: "has a folder that is empty, . or .., or contains a space",
            hint: "write each folder once, for example https://www.example.org/guide/"))
      }
      parts.append(PercentEncoding.encode(name, keeping: .path))
    }
    return .success(parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/")
  }

  /// Why nobody but the person who builds the site can open an address, or should; nil for one that is fine.
  ///
  /// - Parameter url: Normalised.
  public static func doubt(about url: String) -> Problem? {
    let host = url.utf8.split(separator: UInt8(ascii: "/"))[1].prefix { $0 != UInt8(ascii: ":") }
    let name = String(decoding: Array(host), as: UTF8.self)
    let labels = name.split(separator: ".")
    let isNumber = labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
    let reserved = [
      "localhost", "local", "internal", "lan", "home", "test", "invalid", "localdomain", "intranet", "corp",
    ]
    if labels.count < 2 || isNumber || reserved.contains(String(labels.last ?? "")) {
      return Problem(
        message: "names a machine that visitors can't reach (\(name))",
        hint: "share links and search engines would get it: write the address where the site will live")
    }
    if url.utf8.starts(with: "http:".utf8) {
      return Problem(
        message: "is not encrypted", hint: "use https: networks and browsers distrust the rest")
    }
    return nil
  }

  /// Whether an address is one that nobody can have, because it is kept for examples (RFC 2606).
  public static func isExample(_ url: String) -> Bool {
    let host = url.utf8.split(separator: UInt8(ascii: "/"))[1].prefix { $0 != UInt8(ascii: ":") }
    let labels = String(decoding: Array(host), as: UTF8.self).split(separator: ".")
    return labels.last == "example"
      || labels.suffix(2).first == "example" && ["com", "net", "org"].contains(labels.last)
  }

  /// The path of an address from its host on, such as `/guide/`.
  public static func path(of url: String) -> String {
    let parts = url.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    return "/" + (parts.count > 3 ? String(decoding: Array(parts[3]), as: UTF8.self) : "")
  }
}
