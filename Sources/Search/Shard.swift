/// A file of the index: some stems that follow each other, each with its postings.
struct Shard {
  /// A shard ends before the stem that would make it longer, in bytes; a stem that needs more has one for itself.
  static let size = 8192

  /// The first stem; empty for the first shard, so that each stem has one.
  let first: [UInt8]
  /// A JSON object of stems and postings. Stems are letters and digits, so nothing in it needs an escape.
  let bytes: [UInt8]

  /// The shards of all stems, one at least.
  static func shards(of terms: MergedTerms) -> [Shard] {
    var shards: [Shard] = []
    var first: [UInt8] = []
    var open: [UInt8] = []
    var member: [UInt8] = []
    func close() {
      if open.isEmpty { open.append(UInt8(ascii: "{")) }
      shards.append(Shard(first: first, bytes: open + [UInt8(ascii: "}")]))
      open.removeAll(keepingCapacity: true)
    }
    for rank in 0..<terms.count where !terms.postings(rank).isEmpty {
      member.removeAll(keepingCapacity: true)
      append(terms.stem(rank), postings: terms.postings(rank), to: &member)
      if !open.isEmpty, open.count + member.count + 2 > size {
        close()
        first = Array(terms.stem(rank))
      }
      open.append(UInt8(ascii: open.isEmpty ? "{" : ","))
      open.append(contentsOf: member)
    }
    close()
    return shards
  }

  /// Appends `"stem":"postings"`.
  private static func append(
    _ stem: ArraySlice<UInt8>, postings: ArraySlice<MergedTerms.Posting>, to member: inout [UInt8]
  ) {
    member.append(UInt8(ascii: "\""))
    member.append(contentsOf: stem)
    member.append(contentsOf: "\":\"".utf8)
    var last: UInt32 = 0
    for posting in postings {
      let key = posting >> 8
      append(number: key - last, to: &member)
      member.append(digit(posting & 0x3F))
      last = key
    }
    member.append(UInt8(ascii: "\""))
  }

  /// Appends five bits a digit, the lowest first; 32 is added to each digit that another one follows.
  private static func append(number: UInt32, to member: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      member.append(digit(rest & 31 | 32))
      rest >>= 5
    }
    member.append(digit(rest))
  }

  /// A digit of base 64. Source: RFC 4648, section 5.
  private static func digit(_ value: UInt32) -> UInt8 {
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
