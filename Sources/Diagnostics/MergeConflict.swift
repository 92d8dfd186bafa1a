/// The marks that version control leaves in a file where two versions differ.
public enum MergeConflict {
  /// The mark at the start of a line; nil where there is none. `=======` and `|||||||` may be something else, so they
  /// count only after an opening mark.
  public static func mark(in line: ArraySlice<UInt8>, isOpen: Bool) -> String? {
    guard line.count >= 7, let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "<"), UInt8(ascii: ">"): break
    case UInt8(ascii: "|") where isOpen, UInt8(ascii: "=") where isOpen: break
    default: return nil
    }
    guard line.prefix(7).allSatisfy({ $0 == first }) else { return nil }
    let rest = line.dropFirst(7)
    guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { return nil }
    return String(decoding: repeatElement(first, count: 7), as: UTF8.self)
  }

  /// The error for a mark.
  ///
  /// - Parameter start: Where the mark is in the file, in bytes from 0.
  public static func problem(_ mark: String, at start: Int, path: String) -> Diagnostic {
    .error(
      .mergeConflict, SourceLocation(path: path, start..<start + 7),
      "two versions of this text were merged, but neither was chosen: '\(mark)'",
      hint: "keep the right lines and delete the marks <<<<<<<, ======= and >>>>>>>")
  }

  /// The marks in a part of a file.
  public static func problems(in bytes: [UInt8], range: Range<Int>, path: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var next: Int? = range.lowerBound
    while let start = next, start < range.upperBound {
      let line: Range<Int>
      (line, next) = LineEnd.line(from: start, in: bytes)
      if let mark = mark(in: bytes[line], isOpen: !problems.isEmpty) {
        problems.append(problem(mark, at: line.lowerBound, path: path))
      }
    }
    return problems
  }
}
