internal import Values

/// Reduces English words to a common stem: `treatments` and `treatment` have the same, and so do `bruised` and `bruises`.
///
/// Source: M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980, with the choices of the Snowball
/// project's `porter.sbl`.
public enum PorterStemmer {
  /// The stem of a word.
  ///
  /// - Parameter word: Lower-case ASCII letters. Words of one or two letters and words with any other byte are their
  ///   own stems.
  public static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ $0.isASCIILowercase }) else { return word }
    var steps = PorterSteps(word)
    steps.removePlural()
    steps.removePastAndGerund()
    steps.turnFinalY()
    steps.replace(PorterSuffixes.double, from: steps.firstRegion)
    steps.replace(PorterSuffixes.derived, from: steps.firstRegion)
    steps.removeEnding()
    steps.removeFinalE()
    steps.removeFinalL()
    return steps.stem
  }
}

/// The steps of the algorithm on one word.
private struct PorterSteps {
  /// The letters left of the word; a `y` that is a consonant is written `Y`.
  private var letters: [UInt8]
  /// Where the region R1 begins: after the first consonant that follows a vowel.
  let firstRegion: Int
  /// Where the region R2 begins: after the next such consonant, searched from R1 on.
  let secondRegion: Int

  private static let y = UInt8(ascii: "y")
  private static let consonantY = UInt8(ascii: "Y")

  init(_ word: [UInt8]) {
    var letters = word
    for index in letters.indices where letters[index] == Self.y {
      if index == 0 || Self.isVowel(letters[index - 1]) { letters[index] = Self.consonantY }
    }
    self.letters = letters
    firstRegion = Self.region(of: letters, from: 0)
    secondRegion = Self.region(of: letters, from: firstRegion)
  }

  var stem: [UInt8] { letters.map { $0 == Self.consonantY ? Self.y : $0 } }

  private static func region(of letters: [UInt8], from start: Int) -> Int {
    guard let vowel = letters[start...].firstIndex(where: isVowel),
      let consonant = letters[vowel...].firstIndex(where: { !isVowel($0) })
    else { return letters.count }
    return consonant + 1
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), y: true
    default: false
    }
  }

  /// Whether the letters end with consonant, vowel, consonant, the last one not `w`, `x` or `y`: a short syllable.
  private var endsShort: Bool {
    guard letters.count > 2, let last = letters.last else { return false }
    let isLastFit =
      !Self.isVowel(last) && last != UInt8(ascii: "w") && last != UInt8(ascii: "x") && last != Self.consonantY
    return isLastFit && Self.isVowel(letters[letters.count - 2]) && !Self.isVowel(letters[letters.count - 3])
  }

  /// The first of some suffixes that the letters end with.
  private func suffix(of suffixes: [PorterSuffixes.Suffix]) -> PorterSuffixes.Suffix? {
    suffixes.first { $0.letters.last == letters.last && letters.suffix($0.letters.count) == $0.letters[...] }
  }

  private mutating func apply(_ suffix: PorterSuffixes.Suffix) {
    letters.removeLast(suffix.letters.count)
    letters.append(contentsOf: suffix.replacement)
  }

  /// Replaces a suffix that begins in a region: steps 1a, 2 and 3.
  mutating func replace(_ suffixes: [PorterSuffixes.Suffix], from region: Int) {
    guard let suffix = suffix(of: suffixes), letters.count - suffix.letters.count >= region else { return }
    apply(suffix)
  }

  /// Step 1a.
  mutating func removePlural() { replace(PorterSuffixes.plural, from: 0) }

  /// Step 1b.
  mutating func removePastAndGerund() {
    guard let suffix = suffix(of: PorterSuffixes.past) else { return }
    let rest = letters.count - suffix.letters.count
    guard suffix.replacement.isEmpty else {
      if rest >= firstRegion { apply(suffix) }
      return
    }
    guard letters[..<rest].contains(where: Self.isVowel) else { return }
    apply(suffix)
    if self.suffix(of: PorterSuffixes.lostE) != nil {
      letters.append(UInt8(ascii: "e"))
    } else if self.suffix(of: PorterSuffixes.doubled) != nil {
      letters.removeLast()
    } else if letters.count == firstRegion, endsShort {
      letters.append(UInt8(ascii: "e"))
    }
  }

  /// Step 1c.
  mutating func turnFinalY() {
    guard let last = letters.last, last == Self.y || last == Self.consonantY,
      letters.dropLast().contains(where: Self.isVowel)
    else { return }
    letters[letters.count - 1] = UInt8(ascii: "i")
  }

  /// Step 4.
  mutating func removeEnding() {
    guard let suffix = suffix(of: PorterSuffixes.endings) else { return }
    let rest = letters.count - suffix.letters.count
    guard rest >= secondRegion else { return }
    if suffix.letters == PorterSuffixes.ion {
      guard rest > 0, letters[rest - 1] == UInt8(ascii: "s") || letters[rest - 1] == UInt8(ascii: "t") else { return }
    }
    apply(suffix)
  }

  /// Step 5a.
  mutating func removeFinalE() {
    guard letters.last == UInt8(ascii: "e") else { return }
    letters.removeLast()
    let isRemoved = letters.count >= secondRegion || (letters.count >= firstRegion && !endsShort)
    if !isRemoved { letters.append(UInt8(ascii: "e")) }
  }

  /// Step 5b.
  mutating func removeFinalL() {
    let l = UInt8(ascii: "l")
    guard letters.count > 1, letters.last == l, letters[letters.count - 2] == l, letters.count - 1 >= secondRegion
    else { return }
    letters.removeLast()
  }
}
