internal import Values

extension SearchPart {
  /// The name of the layout of `bytes`, to be changed with it.
  private static let format = Array("search 1".utf8)

  /// The part as bytes, to be kept until the next build: the format, the language, all stems (one byte of length
  /// each), all articles (key, number of stems, stems). Numbers have four bytes, the lowest one first.
  public func bytes() -> [UInt8] {
    var result = Self.format
    result.reserveCapacity(articles.reduce(stems.count * 10 + 100) { $0 + 8 + 4 * $1.stems.count })
    func append(_ number: UInt32) {
      result.append(UInt8(truncatingIfNeeded: number))
      result.append(UInt8(truncatingIfNeeded: number >> 8))
      result.append(UInt8(truncatingIfNeeded: number >> 16))
      result.append(UInt8(truncatingIfNeeded: number >> 24))
    }
    append(UInt32(language.utf8.count))
    result.append(contentsOf: language.utf8)
    append(UInt32(stems.count))
    for id in 0..<stems.count {
      let stem = stems.word(id)
      result.append(UInt8(truncatingIfNeeded: stem.count))
      result.append(contentsOf: stem)
    }
    append(UInt32(articles.count))
    for article in articles {
      append(article.key)
      append(UInt32(article.stems.count))
      for stem in article.stems { append(stem) }
    }
    return result
  }

  /// Reads what `bytes` wrote; nil for anything that it can't have written.
  public init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let format = reader.take(Self.format.count), format == Self.format[...],
      let language = reader.number().flatMap({ reader.take($0) }).flatMap({ String(validating: $0, as: UTF8.self) })
    else { return nil }
    self.init(language: language)
    guard let stemCount = reader.number() else { return nil }
    for _ in 0..<stemCount {
      guard let stem = reader.byte().flatMap({ reader.take(Int($0)) }), Self.isStem(stem), add(stem: stem)
      else { return nil }
    }
    guard let articleCount = reader.number() else { return nil }
    var lastArticles = Array(repeating: 0, count: stemCount)
    for number in 0..<articleCount {
      guard let article = Self.article(from: &reader, number: number + 1, lastArticles: &lastArticles), add(article)
      else { return nil }
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Reads an article; nil if its key is too great, a stem is unknown or there twice, or a weight is invalid.
  ///
  /// - Parameters:
  ///   - number: The article's number, from 1.
  ///   - lastArticles: For each stem the number of the last article that has it.
  private static func article(from reader: inout ByteReader, number: Int, lastArticles: inout [Int]) -> Article? {
    guard let key = reader.number(), key <= greatestKey, let count = reader.number(), count <= reader.left / 4
    else { return nil }
    var stems: [UInt32] = []
    stems.reserveCapacity(count)
    for _ in 0..<count {
      guard let stem = reader.number(), lastArticles.indices.contains(stem >> 8),
        (1...StemCounter.greatestWeight).contains(stem & 0xFF), lastArticles[stem >> 8] != number
      else { return nil }
      lastArticles[stem >> 8] = number
      stems.append(UInt32(stem))
    }
    return Article(key: UInt32(key), stems: stems)
  }

  /// Whether bytes are what a reader of words makes: no ASCII but lower-case letters and digits, and UTF-8.
  private static func isStem(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard (1...WordReader.longest).contains(bytes.count) else { return false }
    return bytes.allSatisfy { $0 >= 0x80 || $0.isASCIIDigit || $0.isASCIILowercase }
      && String(validating: bytes, as: UTF8.self) != nil
  }
}

/// Reads bytes from the first to the last; nil where there are too few.
private struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var left: Int { bytes.count - position }
  var isAtEnd: Bool { left == 0 }

  mutating func byte() -> UInt8? {
    guard left > 0 else { return nil }
    position += 1
    return bytes[position - 1]
  }

  /// Four bytes, the lowest one first.
  mutating func number() -> Int? {
    guard left >= 4 else { return nil }
    position += 4
    return Int(bytes[position - 4]) | Int(bytes[position - 3]) << 8 | Int(bytes[position - 2]) << 16
      | Int(bytes[position - 1]) << 24
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= left else { return nil }
    position += count
    return bytes[(position - count)..<position]
  }
}
