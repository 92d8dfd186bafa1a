/// Values of the clinic that texts name in braces: `{phone}`, `{emergency}`, `{clinic}`, `{price:crown}`. A number that is typed into a text
/// would be wrong for patients of another clinic, or in another country.
public struct NamedValues: Sendable, Equatable {
  /// The value of a name.
  public struct Value: Sendable, Equatable {
    /// As people read it, and the link that calls it; nil for a value that can't be called.
    public var text: String, link: String?
    /// Makes a value.
    public init(text: String, link: String? = nil) { (self.text, self.link) = (text, link) }
  }

  /// The names, and what gives each its value in site.yaml.
  private static let names = [
    ("phone", "publisher: { phone: … }"),
    ("emergency", "the clinic's country, publisher: { address: { country: … } }, in two letters"),
    ("clinic", "publisher: { name: … }"),
  ]

  /// The values that are known.
  public var values: [String: Value] = [:]
  /// Whether all settings are known, so that a value that is missing is missing indeed.
  public var isWhole = true

  /// Makes values of nothing.
  public init() {}

  /// A name in braces, and where a text has it.
  public struct Place: Sendable, Equatable {
    /// In bytes, from the first brace or `$` to the last brace.
    public var range: Range<Int>
    /// What is between the braces; with the first brace where there is no second one, and with a `$` as other programs write it
    /// all of it.
    public var name: String
  }

  /// What begins the name of a price: its id follows.
  public static let price = "price:"

  /// The first name in a part of some bytes: letters in braces, or `price:` and an id. A name that is misspelt is one, too: it may
  /// have spaces, digits, `_` and letters of any script.
  public static func next(in bytes: [UInt8], _ part: Range<Int>) -> Place? {
    var open = part.lowerBound
    while open < part.upperBound {
      guard bytes[open] == UInt8(ascii: "{") else {
        open += 1
        continue
      }
      let inner = bytes[(open + 1)..<part.upperBound].prefix(longest).prefix(while: \.isNameByte)
      let end = inner.endIndex
      if inner.first(where: { $0 != 0x20 })?.isNameStart == true, end < part.upperBound,
        bytes[end] == UInt8(ascii: "}"),
        open == part.lowerBound || bytes[open - 1] != UInt8(ascii: "{"), inner.first != 0x20 || isMeant(inner)
      {
        let name = String(decoding: bytes[(open + 1)..<end], as: UTF8.self)
        guard isName(name), open > part.lowerBound, bytes[open - 1] == UInt8(ascii: "$") else {
          return Place(range: open..<end + 1, name: name)
        }
        return Place(range: open - 1..<end + 1, name: "${\(name)}")
      }
      var word = inner.prefix(while: \.isASCIILetter)
      let isPrice = inner.starts(with: price.utf8)
      if isPrice { word = inner.prefix { $0.isASCIIAlphanumeric || ":-".utf8.contains($0) } }
      if isPrice || names.contains(where: { word.elementsEqual($0.0.utf8) }),
        word.endIndex == part.upperBound || bytes[word.endIndex] != UInt8(ascii: "}")
      {
        return Place(range: open..<word.endIndex, name: String(decoding: bytes[open..<word.endIndex], as: UTF8.self))
      }
      open += 1
    }
    return nil
  }

  private static let longest = 72

  /// Whether words with spaces around them are a name all the same: { and } is none.
  private static func isMeant(_ words: ArraySlice<UInt8>) -> Bool {
    isName(own(String(decoding: words, as: UTF8.self)))
  }

  /// Whether a word is one of the names.
  public static func isName(_ word: String) -> Bool { names.contains { $0.0 == word } || word.hasPrefix(price) }

  /// The name that an expression of another program is about: `site.phone`; nil where it is about none.
  public static func name(in expression: String) -> String? {
    let words = expression.lowercased().split { !$0.isLetter }
    return names.first { name in words.contains { $0 == name.0 } }?.0
  }

  /// Why a name has no value; nil where it has one, or where it may have one that couldn't be read.
  public func problem(of name: String) -> LinkProblem? {
    if values[name] != nil { return nil }
    if let setting = Self.names.first(where: { $0.0 == name })?.1 {
      if !isWhole { return nil }
      return LinkProblem(message: "site.yaml has no value for '{\(name)}'", hint: "write \(setting)")
    }
    if name.hasPrefix("{") {
      return LinkProblem(
        message: "the brace of '\(name)' isn't closed", hint: "write \(name)}; to show the brace itself write \\\(name)"
      )
    }
    if name.hasPrefix("$") {
      let plain = name.dropFirst()
      return LinkProblem(
        message: "the $ before '\(plain)' would be shown", hint: "write \(plain); the value of a price has its currency"
      )
    }
    let own = Self.own(name)
    if own != name, Self.isName(own) {
      return LinkProblem(message: "there is no value '{\(name)}'", hint: "write {\(own)}")
    }
    if name.hasPrefix(Self.price) { return isWhole ? problem(ofPrice: String(name.dropFirst(Self.price.count))) : nil }
    let known = Self.names.map { "{\($0.0)}" } + ["{price:…} with the id of a price"]
    return LinkProblem(
      message: "there is no value '{\(name)}'",
      hint: "known: \(known.joined(separator: ", ")); to show the brace itself write \\{\(name)}")
  }

  /// The name that was meant by one with other letters, spaces or signs.
  private static func own(_ name: String) -> String {
    let plain = name.lowercased().filter { !$0.isWhitespace }
    if plain.hasPrefix(price) { return plain }
    let first = plain.split { !$0.isLetter }.first.map(String.init) ?? plain
    return names.first { $0.0 == first }?.0 ?? name
  }

  private func problem(ofPrice id: String) -> LinkProblem {
    let known = values.keys.filter { $0.hasPrefix(Self.price) }.map { String($0.dropFirst(Self.price.count)) }.sorted()
    if known.isEmpty {
      return LinkProblem(
        message: "there are no prices with an id, so '{price:\(id)}' has no value",
        hint: "write Content/prices.yaml, with 'id: \(id.isEmpty ? "…" : id)' at this price")
    }
    return LinkProblem(
      message: "there is no price '\(id)' in Content/prices.yaml",
      hint: "known: " + known.prefix(12).joined(separator: ", "))
  }

  /// A plain text with the values in place; names without a value stay. A backslash before a brace shows the brace.
  public func filled(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while let place = Self.next(in: bytes, index..<bytes.count) {
      let isEscaped = place.range.lowerBound > 0 && bytes[place.range.lowerBound - 1] == UInt8(ascii: "\\")
      result += bytes[index..<place.range.lowerBound - (isEscaped ? 1 : 0)]
      if !isEscaped, let value = values[place.name] {
        result += Array(value.text.utf8)
      } else {
        result += bytes[place.range]
      }
      index = place.range.upperBound
    }
    return String(decoding: result + bytes[index...], as: UTF8.self)
  }

  /// What is wrong with the first name of a plain text that has no value.
  public func problem(in text: String) -> LinkProblem? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let bytes = Array(text.utf8)
    var index = 0
    while let place = Self.next(in: bytes, index..<bytes.count) {
      let start = place.range.lowerBound
      if start == 0 || bytes[start - 1] != UInt8(ascii: "\\"), let problem = problem(of: place.name) { return problem }
      index = place.range.upperBound
    }
    return nil
  }
}

extension UInt8 {
  /// Whether a name may begin with it: a letter of any script.
  fileprivate var isNameStart: Bool { isASCIILetter || self >= 0x80 }

  /// Whether it may be in a name, or in one that is misspelt.
  fileprivate var isNameByte: Bool { isNameStart || isASCIIDigit || " -_:".utf8.contains(self) }
}
