/// A file of the index: consecutive stems, each with its postings.
struct Shard {
  /// The smallest usual size, in bytes: a request takes about as long as this many bytes.
  static let smallest = 4096

  /// The shortest beginning of the first stem that no earlier shard's stem has or follows; empty for the first shard,
  /// so that each stem has one.
  let first: [UInt8]
  /// A JSON object of stems and postings. Stems are letters and digits, so nothing in it needs an escape.
  let bytes: [UInt8]

  /// Makes the shards of all stems, one after the other, at least one. A shard ends before the stem that would make it
  /// longer than the usual size; a stem that alone is longer has a shard of its own.
  static func shards<Failure: Error>(
    of terms: SortedTerms, _ body: (Shard) throws(Failure) -> Void
  ) throws(Failure) {
    let size = size(postings: terms.postingCount)
    var first: [UInt8] = []
    var open: [UInt8] = []
    var last: ArraySlice<UInt8> = []
    func close() throws(Failure) {
      if open.isEmpty { open.append(UInt8(ascii: "{")) }
      open.append(UInt8(ascii: "}"))
      try body(Shard(first: first, bytes: open))
      open.removeAll(keepingCapacity: true)
    }
    for rank in 0..<terms.count where !terms.postings(rank).isEmpty {
      let stem = terms.stem(rank)
      let member = member(stem, postings: terms.postings(rank))
      if !open.isEmpty, open.count + member.count + 2 > size {
        try close()
        first = beginning(of: stem, after: last)
      }
      open.append(UInt8(ascii: open.isEmpty ? "{" : ","))
      open.append(contentsOf: member)
      last = stem
    }
    try close()
  }

  /// The usual size of a shard, in bytes: where a visitor who loads the list of all shards and two of them loads the
  /// least. A posting has about 4 bytes, a shard in the list 8: 8 · (4 · postings ÷ size) + 2 · size is least at
  /// 4 · √postings.
  private static func size(postings: Int) -> Int { max(smallest, 4 * Int(Double(postings).squareRoot())) }

  /// The shortest beginning of a stem, in whole letters, that sorts after an earlier stem.
  private static func beginning(of stem: ArraySlice<UInt8>, after last: ArraySlice<UInt8>) -> [UInt8] {
    let common = zip(stem, last).prefix { $0 == $1 }.count
    let rest = stem.dropFirst(common + 1).prefix { $0 & 0xC0 == 0x80 }
    return Array(stem.prefix(common + 1 + rest.count))
  }

  /// `"stem":"postings"`.
  private static func member(_ stem: ArraySlice<UInt8>, postings: ArraySlice<SortedTerms.Posting>) -> [UInt8] {
    let room = stem.count + 5 + postings.count * mostDigits
    return Array(unsafeUninitializedCapacity: room) { buffer, count in
      func append(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
      }
      append(UInt8(ascii: "\""))
      for byte in stem { append(byte) }
      for byte in "\":\"".utf8 { append(byte) }
      var last: UInt32 = 0
      for posting in postings {
        var difference = posting >> 8 - last
        last = posting >> 8
        while difference > 31 {
          append(digit(difference & 31 | 32))
          difference >>= 5
        }
        append(digit(difference))
        append(digit(posting & 0x3F))
      }
      append(UInt8(ascii: "\""))
    }
  }

  /// The most digits of a posting: a key of 20 bits has four digits of five bits, a weight has one.
  private static let mostDigits = 5

  /// A digit of base 64. Source: RFC 4648, section 5.
  @inline(__always) private static func digit(_ value: UInt32) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    switch value {
    case 0..<26: return UInt8(ascii: "A") + value
    case 26..<52: return UInt8(ascii: "a") + (value - 26)
    case 52..<62: return UInt8(ascii: "0") + (value - 52)
    case 62: return UInt8(ascii: "-")
    default: return UInt8(ascii: "_")
    }
  }
}
