/// A word in a text, without a copy of its bytes: valid only while the text's memory is.
struct Word {
  /// Its bytes. If all are ASCII, there may be capital letters: they count as small ones.
  let bytes: UnsafeRawBufferPointer
  /// Its first eight bytes as a number, in small letters.
  let head: UInt64
  /// The hash of all its bytes, in small letters.
  let hash: UInt64

  /// Makes a word whose hash is known.
  @inline(__always) init(bytes: UnsafeRawBufferPointer, head: UInt64, hash: UInt64) {
    (self.bytes, self.head, self.hash) = (bytes, head, hash)
  }

  /// Makes a word of small letters.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.init(bytes: bytes, head: EightBytes(of: bytes, at: 0).value, hash: Hash.make(bytes))
  }

  /// The word in small letters.
  var small: [UInt8] { bytes.map(Self.small) }

  /// The small letter of a capital ASCII letter; other bytes of words stay as they are.
  @inline(__always) static func small(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }
}
