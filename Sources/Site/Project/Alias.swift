internal import Values

/// An old address that leads to a page.
public enum Alias {
  /// The path of the redirect's file, such as `old/index.html`; nil for an address that this site can't have.
  public static func outputPath(_ alias: String) -> String? {
    let bytes = Array(alias.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count > 1, !bytes.starts(with: "//".utf8) else { return nil }
    let isFolder = bytes.last == UInt8(ascii: "/")
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let names = isFolder ? parts.dropLast() : parts
    for name in names {
      let isSafe = name.allSatisfy { byte in
        byte.isASCIIAlphanumeric || "-_.~".utf8.contains(byte)
      }
      guard isSafe, let first = name.first, first != UInt8(ascii: "."),
        HostedName.problem(String(decoding: name, as: UTF8.self)) == nil
      else { return nil }
    }
    let path = String(decoding: Array(names.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
    let isFile =
      !isFolder && (path.utf8.suffix(5).elementsEqual(".html".utf8) || path.utf8.suffix(4).elementsEqual(".htm".utf8))
    return isFile ? path : path + "/index.html"
  }
}
