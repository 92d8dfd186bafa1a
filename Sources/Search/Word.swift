/// A word where it stands, for as long as the bytes stand still.
struct Word {
  /// Its bytes. Where all are ASCII there may be capital letters: they count as small ones.
  let bytes: UnsafeRawBufferPointer
  /// Its first eight bytes as a number, in small letters.
  let head: UInt64
  /// Made of all its bytes, eight at a time, in small letters.
  let hash: UInt64

  /// Takes a word whose hash is known.
  @inline(__always) init(bytes: UnsafeRawBufferPointer, head: UInt64, hash: UInt64) {
    (self.bytes, self.head, self.hash) = (bytes, head, hash)
  }

  /// Takes a word of small letters.
  init(_ bytes: UnsafeRawBufferPointer) {
    var hash: UInt64 = 0
    for offset in stride(from: 0, to: bytes.count, by: 8) {
      hash = Self.hash(hash, EightBytes(of: bytes, at: offset).value)
    }
    self.init(bytes: bytes, head: EightBytes(of: bytes, at: 0).value, hash: hash)
  }

  /// The word in small letters.
  var small: [UInt8] { bytes.map(Self.small) }

  /// The small letter of a capital ASCII letter; other bytes of words stay as they are.
  @inline(__always) static func small(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }

  /// The hash of some bytes and eight more: multiplied by 2⁶⁴ divided by the golden ratio.
  /// Source: Donald E. Knuth, "The Art of Computer Programming", volume 3, section 6.4.
  @inline(__always) static func hash(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
