public import Values

/// An old address that leads to a page.
public enum Alias {
  /// The path of the redirect's file, such as `old/index.html`, or why this site can't answer at an address.
  ///
  /// - Parameter alias: A path from the site's root, in letters of any script or percent-encoded.
  public static func outputPath(_ alias: String) -> Result<String, LinkProblem> {
    func failure(_ reason: String, _ hint: String) -> Result<String, LinkProblem> {
      .failure(LinkProblem(message: "'\(alias)' can't be an old address: \(reason)", hint: hint))
    }
    let example = "write a path from the site's root, such as /old-name/"
    if alias.utf8.contains(UInt8(ascii: ":")) { return failure("it names another site or scheme", example) }
    guard alias.utf8.first == UInt8(ascii: "/") else { return failure("it doesn't begin with /", example) }
    if let mark = alias.utf8.first(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      return failure(
        "a site made of files can't tell addresses apart by what follows \(String(Unicode.Scalar(mark)))",
        "set up this redirect on your web host, and leave it out here")
    }
    guard let decoded = String(validating: ContentPath.percentDecoded(alias.utf8), as: UTF8.self) else {
      return failure("its % codes aren't UTF-8", "write the letters themselves")
    }
    let bytes = Array(decoded.utf8)
    let isFolder = bytes.last == UInt8(ascii: "/")
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let names = isFolder ? parts.dropLast() : parts[...]
    if names.isEmpty { return failure("it is the home page", example) }
    var result: [String] = []
    for name in names {
      let name = String(decoding: name, as: UTF8.self)
      if name.utf8.isEmpty || name == "." || name == ".." { return failure("it has an empty part, . or ..", example) }
      if name.utf8.first == UInt8(ascii: ".") { return failure("a part of it begins with a dot", example) }
      if let problem = HostedName.problem(name) { return failure("a part of it \(problem)", example) }
      if name.unicodeScalars.contains(where: { InvisibleCharacter.isInvisible($0) }) {
        return failure("it contains an invisible character", "type the address again")
      }
      result.append(name)
    }
    let path = result.joined(separator: "/")
    if path.utf8.count > longest { return failure("it is longer than \(longest) bytes", "leave it out") }
    let isFile =
      !isFolder && (path.utf8.suffix(5).elementsEqual(".html".utf8) || path.utf8.suffix(4).elementsEqual(".htm".utf8))
    return .success(isFile ? path : path + "/index.html")
  }

  /// In bytes: some hosts and file systems can't hold longer paths.
  private static let longest = 900
}
