internal import Values

/// The forms of an English word: plural, and those of a regular verb.
enum WordForms {
  static func of(_ word: String) -> [String] {
    let bytes = Array(word.utf8)
    guard let last = bytes.last, bytes.count > 2 else { return [word] }
    func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
    let stem = String(word.dropLast())
    var forms = [word]
    switch last {
    case UInt8(ascii: "e"): forms += [word + "s", word + "d", stem + "ing"]
    case UInt8(ascii: "y") where !isVowel(bytes[bytes.count - 2]): forms += [stem + "ies", stem + "ied", word + "ing"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "h"):
      forms += [word + "es", word + "s", word + "ed", word + "ing"]
    default:
      forms += [word + "s", word + "ed", word + "ing"]
      let isShort =
        bytes.count > 2 && !isVowel(last) && isVowel(bytes[bytes.count - 2]) && !isVowel(bytes[bytes.count - 3])
        && !"wxy".utf8.contains(last)
      if isShort {
        let double = word + String(decoding: [last], as: UTF8.self)
        forms += [double + "ed", double + "ing"]
      }
    }
    return forms
  }
}
