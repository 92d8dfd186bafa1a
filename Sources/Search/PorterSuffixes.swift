/// The suffixes of Porter's steps. In each list a suffix comes before those that it ends with.
enum PorterSuffixes {
  /// A suffix and what replaces it.
  struct Suffix {
    let letters: [UInt8]
    let replacement: [UInt8]
  }

  /// Step 1a.
  static let plural = suffixes("sses:ss ies:i ss:ss s:")
  /// Step 1b. Those without a replacement are removed only if a vowel comes before them.
  static let past = suffixes("eed:ee ed: ing:")
  /// Endings to which step 1b adds an `e` that the suffix had replaced.
  static let lostE = suffixes("at: bl: iz:")
  /// Endings of which step 1b removes the last letter.
  static let doubled = suffixes("bb: dd: ff: gg: mm: nn: pp: rr: tt:")
  /// Step 2.
  static let double = suffixes(
    """
    ational:ate ization:ize tional:tion iveness:ive fulness:ful ousness:ous biliti:ble ation:ate alism:al aliti:al \
    ousli:ous entli:ent iviti:ive anci:ance enci:ence abli:able alli:al izer:ize ator:ate eli:e
    """)
  /// Step 3.
  static let derived = suffixes("icate:ic ative: alize:al iciti:ic ical:ic ness: ful:")
  /// Step 4.
  static let endings = suffixes(
    "ement: ment: ance: ence: able: ible: ant: ent: ism: ate: iti: ous: ive: ize: ion: ic: al: er: ou:")
  /// The suffix of step 4 that is removed only after `s` or `t`.
  static let ion = Array("ion".utf8)

  private static func suffixes(_ text: String) -> [Suffix] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { pair in
      let parts = pair.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      return Suffix(letters: Array(parts[0]), replacement: Array(parts.dropFirst().joined()))
    }
  }
}
