internal import Values

/// Counts the syllables of an English word by how it is written.
///
/// Of the words of Debian's English lists that the CMU Pronouncing Dictionary has, these rules get 92 of 100 right; the others
/// are in `SyllableExceptions`.
struct SyllableRules {
  /// The word in small letters without accents.
  private let word: [UInt8]

  init(_ word: [UInt8]) { self.word = word }

  /// How many syllables it has, at least 1.
  var count: Int { max(1, groups - silent + split) }

  // MARK: Vowels

  /// Runs of vowels.
  private var groups: Int {
    var count = 0
    var wasVowel = false
    for byte in word {
      let isVowel = Self.isVowel(byte)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  private static func isVowel(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// The letter at a place, counted from the end: 1 is the last.
  private func last(_ place: Int) -> UInt8? { place <= word.count ? word[word.count - place] : nil }

  private func ends(_ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard count <= word.count else { return false }
    return (0..<count).allSatisfy { word[word.count - count + $0] == ending.utf8Start[$0] }
  }

  /// Whether a letter is one of some.
  private static func isOne(_ byte: UInt8?, of letters: StaticString) -> Bool {
    guard let byte else { return false }
    return (0..<letters.utf8CodeUnitCount).contains { letters.utf8Start[$0] == byte }
  }

  // MARK: Vowels that are not heard

  private var silent: Int {
    var count = 0
    if ends("e"), !Self.isVowel(last(2)) {
      // The end of "table" is heard, that of "while" isn't.
      let isHeard = ends("le") && !Self.isVowel(last(3))
      if !isHeard, groups > 1 { count += 1 }
    }
    if ends("es") {
      let isHeard =
        Self.isOne(last(3), of: "sxzcg") || ends("ches") || ends("shes") || ends("les") && !Self.isVowel(last(4))
      if !isHeard, !Self.isVowel(last(3)) { count += 1 }
    }
    if ends("ed"), !Self.isVowel(last(3)), !Self.isOne(last(3), of: "td") {
      let isHeard = ends("led") && !Self.isVowel(last(4))
      if !isHeard { count += 1 }
    }
    if hasSilentBeforeEnding { count += 1 }
    return count
  }

  /// The silent e of "safe" in "safely".
  private var hasSilentBeforeEnding: Bool {
    for ending: StaticString in ["ely", "eful", "efully", "eless", "elessly", "eness", "ement", "ements"]
    where ends(ending) {
      let place = ending.utf8CodeUnitCount + 1
      let isHeard = last(place) == UInt8(ascii: "l") && !Self.isVowel(last(place + 1))
      if !Self.isVowel(last(place)), last(place) != nil, !isHeard { return true }
    }
    return false
  }

  // MARK: Vowels that are heard as two

  private var split: Int {
    var count = 0
    if ends("ism") || ends("isms") || ends("thm") || ends("thms") { count += 1 }
    if ends("ing"), Self.isVowel(last(4)), last(4) != UInt8(ascii: "a") { count += 1 }
    if has("ia", notAfter: "cstgx") { count += 1 }
    if has("io", notAfter: "cstgxn", notBefore: "u") || has("nio", notAfter: "", notBefore: "n") { count += 1 }
    if has("ium", notAfter: "") || has("ius", notAfter: "") { count += 1 }
    if hasEO { count += 1 }
    if hasIE { count += 1 }
    let isUA =
      has("ual", notAfter: "gqn") || has("uat", notAfter: "gqn") || has("uar", notAfter: "gqn")
      || has("uou", notAfter: "") || has("uity", notAfter: "") || has("uitou", notAfter: "")
    if isUA { count += 1 }
    if hasSplitPrefix { count += 1 }
    return count
  }

  /// Whether letters are in the word, not after one of some, and not before one of others.
  private func has(_ letters: StaticString, notAfter before: StaticString, notBefore after: StaticString = "") -> Bool {
    let count = letters.utf8CodeUnitCount
    guard word.count >= count else { return false }
    for start in 0...(word.count - count)
    where (0..<count).allSatisfy({ word[start + $0] == letters.utf8Start[$0] }) {
      if start > 0, Self.isOne(word[start - 1], of: before) { continue }
      if start + count < word.count, Self.isOne(word[start + count], of: after) { continue }
      return true
    }
    return false
  }

  /// "video", but not "people", "pigeon", "gorgeous".
  private var hasEO: Bool { has("eo", notAfter: "", notBefore: "u") && !ends("eon") && !has("eople", notAfter: "") }

  /// "quiet", "society", "client", but not "patient", "friend".
  private var hasIE: Bool {
    guard !has("cien", notAfter: ""), !has("tien", notAfter: ""), !has("sien", notAfter: "") else { return false }
    return has("iet", notAfter: "")
      && (ends("iet") || ends("iets") || has("iety", notAfter: "") || has("ieti", notAfter: ""))
      || has("ience", notAfter: "") || has("ient", notAfter: "")
  }

  /// "react", "coexist", "biopsy".
  private var hasSplitPrefix: Bool {
    for prefix: StaticString in ["coexi", "coope", "coordi", "preex", "deact", "biop", "tria", "rei"]
    where starts(prefix) { return true }
    guard starts("re"), word.count > 3 else { return false }
    let third = word[2]
    if third == UInt8(ascii: "o") { return true }
    if third == UInt8(ascii: "e") { return !Self.isOne(word[3], of: "dlfkn") }
    // "read", "real", "reach", "reason", "ream", "reap", "rear".
    return third == UInt8(ascii: "a") && !Self.isOne(word[3], of: "dlrkspmvn")
      && !(word[3] == UInt8(ascii: "c") && word.count > 4 && word[4] == UInt8(ascii: "h"))
  }

  private func starts(_ letters: StaticString) -> Bool {
    let count = letters.utf8CodeUnitCount
    return word.count >= count && (0..<count).allSatisfy { word[$0] == letters.utf8Start[$0] }
  }
}
