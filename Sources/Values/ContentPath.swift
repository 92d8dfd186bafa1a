/// A path inside `Content/`, on bytes.
public enum ContentPath {
  /// The folder of a path with its final `/`, or nothing.
  public static func folder(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: bytes[...slash], as: UTF8.self)
  }

  /// The folder that a folder is in, with its final `/`, or nothing.
  public static func parent(ofFolder folder: String) -> String {
    self.folder(of: String(decoding: folder.utf8.dropLast(), as: UTF8.self))
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    let bytes = Array(path.utf8)
    return String(decoding: bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...], as: UTF8.self)
  }

  /// A reference, decoded and seen from a folder; nil if it leaves `Content/`.
  ///
  /// - Parameter folder: Ends with `/` or is empty. A reference that begins with `/` is seen from `Content/`.
  public static func resolve(_ reference: some Sequence<UInt8>, from folder: String) -> String? {
    let decoded = percentDecoded(reference)
    if decoded.contains(0) { return nil }
    var path = decoded.first == UInt8(ascii: "/") ? [] : Array(folder.utf8)
    for part in decoded.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
      if part.elementsEqual("..".utf8) {
        if path.popLast() == nil { return nil }
        while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
      } else if !part.elementsEqual(".".utf8) {
        path.append(contentsOf: part)
        path.append(UInt8(ascii: "/"))
      }
    }
    if !path.isEmpty { path.removeLast() }
    return String(validating: path, as: UTF8.self)
  }

  /// Bytes with each `%` and two hexadecimal digits replaced by the byte that they name.
  public static func percentDecoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let input = Array(bytes)
    if !input.contains(UInt8(ascii: "%")) { return input }
    var result: [UInt8] = []
    var index = 0
    while index < input.count {
      if input[index] == UInt8(ascii: "%"), index + 2 < input.count,
        let high = digit(input[index + 1]), let low = digit(input[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(input[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
