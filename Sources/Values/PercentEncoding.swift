/// Percent-encoding, on bytes (RFC 3986, section 2).
public enum PercentEncoding {
  /// Which bytes stay as they are.
  public enum Keeping: Sendable {
    /// Only unreserved ones: for one component of a query.
    case unreserved
    /// Also `/` and what a path may contain, but not `?`, `#` or `:`.
    case path
    /// All that a whole URL may contain, including `%`.
    case url
    /// The same but for `,`, which ends a URL in a list of them.
    case listedURL
    /// `/` and the `%` of what is encoded already: for url(…) in a style sheet.
    case styleSheetURL
  }

  /// Appends text, percent-encoded with upper-case hexadecimal digits.
  ///
  /// - Parameter escaping: A byte that stays but is written in another way, such as `&` as `&amp;`.
  public static func append(
    _ text: some Sequence<UInt8>, keeping: Keeping, escaping: (byte: UInt8, as: StaticString)? = nil,
    to output: inout [UInt8]
  ) {
    let done: Void? = text.withContiguousStorageIfAvailable {
      append($0, keeping: keeping, escaping: escaping, to: &output)
    }
    if done == nil {
      Array(text).withUnsafeBufferPointer { append($0, keeping: keeping, escaping: escaping, to: &output) }
    }
  }

  /// Copies run by run, not byte by byte: most URLs have nothing to encode.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, keeping: Keeping, escaping: (byte: UInt8, as: StaticString)?,
    to output: inout [UInt8]
  ) {
    tables[keeping.index].withUnsafeBufferPointer { table in
      var start = 0
      for index in 0..<bytes.count {
        let byte = bytes[index]
        if table[Int(byte)], byte != escaping?.byte { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        if table[Int(byte)], let text = escaping?.as {
          output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(digits[Int(byte >> 4)])
          output.append(digits[Int(byte & 15)])
        }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// A text, percent-encoded.
  public static func encode(_ text: String, keeping: Keeping) -> String {
    var output: [UInt8] = []
    append(text.utf8, keeping: keeping, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let tables: [[Bool]] = {
    let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    let kept = [
      unreserved, unreserved + "/!$()*+,;=@", unreserved + "/!$()*+,;=@:?#&%", unreserved + "/!$()*+;=@:?#&%",
      unreserved + "/%",
    ]
    return kept.map { kept in
      var table = [Bool](repeating: false, count: 256)
      for byte in kept.utf8 { table[Int(byte)] = true }
      return table
    }
  }()
}

extension PercentEncoding.Keeping {
  fileprivate var index: Int {
    switch self {
    case .unreserved: 0
    case .path: 1
    case .url: 2
    case .listedURL: 3
    case .styleSheetURL: 4
    }
  }
}
