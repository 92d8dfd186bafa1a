/// Names in URLs and ids: lower-case letters and digits, words joined by `-`.
public enum Slug {
  /// The ASCII slug of a text: accents are dropped, letters of other scripts left out. Empty when nothing remains.
  public static func ascii(_ text: String) -> String { make(text, keepsOtherScripts: false) }

  /// The slug of a heading: like `ascii`, but letters and digits of other scripts stay.
  public static func heading(_ text: String) -> String { make(text, keepsOtherScripts: true) }

  /// Whether a name is already a slug: `[a-z0-9]+(-[a-z0-9]+)*`.
  public static func isSlug(_ name: String) -> Bool {
    var wasHyphen = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): wasHyphen = false
      case UInt8(ascii: "-") where !wasHyphen: wasHyphen = true
      default: return false
      }
    }
    return !wasHyphen
  }

  private static func make(_ text: String, keepsOtherScripts: Bool) -> String {
    makeASCII(text) ?? makeUnicode(text, keepsOtherScripts: keepsOtherScripts)
  }

  /// The common case, without Unicode's tables; nil for a text that is not ASCII.
  private static func makeASCII(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { text in
      if text.contains(where: { $0 >= 0x80 }) { return nil }
      return String(unsafeUninitializedCapacity: text.count) { slug in
        var count = 0
        var needsHyphen = false
        for byte in text where byte != UInt8(ascii: "'") {
          guard byte.isASCIIAlphanumeric else {
            needsHyphen = true
            continue
          }
          if needsHyphen, count > 0 {
            slug[count] = UInt8(ascii: "-")
            count += 1
          }
          needsHyphen = false
          slug[count] = byte.asciiLowercased
          count += 1
        }
        return count
      }
    }
  }

  private static func makeUnicode(_ text: String, keepsOtherScripts: Bool) -> String {
    var result = String.UnicodeScalarView()
    var needsHyphen = false
    func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }
    for scalar in text.unicodeScalars where !isApostrophe(scalar) {
      let letters = Self.letters(of: scalar, keepsOtherScripts: keepsOtherScripts)
      if letters.isEmpty {
        needsHyphen = needsHyphen || !isMark(scalar)
        continue
      }
      if needsHyphen, !result.isEmpty { result.append("-") }
      needsHyphen = false
      result.append(contentsOf: letters)
    }
    return String(result)
  }

  private static func letters(of scalar: Unicode.Scalar, keepsOtherScripts: Bool) -> [Unicode.Scalar] {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return byte.isASCIIAlphanumeric ? [Unicode.Scalar(byte.asciiLowercased)] : []
    }
    if let plain = CompatibilityForm.plain(scalar) { return Array(plain.unicodeScalars) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    if let first = lower.first, let plain = unaccented[first] { return Array(plain.unicodeScalars) }
    guard keepsOtherScripts else { return [] }
    return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal ? Array(lower) : []
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format
  }

  /// Latin letters and the ASCII letters that they are commonly written with.
  private static let unaccented: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęěẹẻẽếềểễệ", "e"), ("ĝğġģ", "g"),
      ("ĥħ", "h"), ("ìíîïĩīĭįıǐịỉ", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"),
      ("òóôõöøōŏőǒọỏốồổỗộơớờởỡợ", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűųǔụủưứừửữự", "u"),
      ("ŵ", "w"), ("ýÿŷỳỵỷỹ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in groups {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}
