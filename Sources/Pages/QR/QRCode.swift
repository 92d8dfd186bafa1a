/// A QR code of level M in byte mode: up to 213 bytes, which a telephone's camera reads from paper.
///
/// Source of all rules and tables: ISO/IEC 18004:2015.
struct QRCode {
  /// How many modules a side has.
  let size: Int
  /// The dark modules, row by row: bit 0 is the first column.
  let rows: [UInt64]

  /// Encodes some bytes; nil where they don't fit.
  init?(_ bytes: [UInt8]) {
    guard let version = (1...QRLayout.versions).first(where: { bytes.count <= Self.capacity(ofVersion: $0) }) else {
      return nil
    }
    let layout = QRLayout.of(version)
    size = layout.size
    let codewords = Self.interleaved(Self.data(bytes, version), layout.blocks, layout.checkwords)
    var plain = layout.dark
    for (index, place) in layout.places.enumerated() where index < codewords.count * 8 {
      if codewords[index / 8] >> (7 - index % 8) & 1 == 1 { plain[Int(place.y)] |= 1 << UInt64(place.x) }
    }
    var best: (penalty: Int, rows: [UInt64])?
    for mask in 0..<8 {
      var rows = plain
      for y in rows.indices { rows[y] ^= layout.masks[mask][y] }
      layout.writeFormat(mask, into: &rows)
      let penalty = QRPenalty.of(rows)
      if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, rows) }
    }
    rows = best?.rows ?? plain
  }

  /// As an inline drawing: one line a row, and four modules of margin on each side.
  var svg: String {
    // A pen on the middle of each row, one module wide.
    var path = ""
    for (y, row) in rows.enumerated() where row != 0 {
      path += "M"
      var (x, last, isFirst) = (0, 0, true)
      while x < size {
        guard row >> UInt64(x) & 1 == 1 else {
          x += 1
          continue
        }
        let start = x
        while x < size, row >> UInt64(x) & 1 == 1 { x += 1 }
        path += isFirst ? "\(start) \(y).5h\(x - start)" : "m\(start - last) 0h\(x - start)"
        (last, isFirst) = (x, false)
      }
    }
    return
      "<svg class=\"qr\" viewBox=\"-4 -4 \(size + 8) \(size + 8)\" aria-hidden=\"true\" focusable=\"false\"><path d=\"\(path)\"/></svg>"
  }

  // MARK: Codewords

  /// How many bytes a version holds: its codewords without the mode and the count.
  private static func capacity(ofVersion version: Int) -> Int {
    QRLayout.of(version).dataCount - (version < 10 ? 2 : 3)
  }

  /// The mode, the count, the bytes, and what fills the rest (7.4).
  private static func data(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) { for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) } }
    append(0b0100, 4)
    append(bytes.count, version < 10 ? 8 : 16)
    for byte in bytes { append(Int(byte), 8) }
    let count = QRLayout.of(version).dataCount
    append(0, min(4, count * 8 - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var words = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    let used = words.count
    for index in used..<max(used, count) { words.append((index - used) % 2 == 0 ? 0xEC : 0x11) }
    return words
  }

  /// Spreads codewords over blocks, adds those that correct errors, and takes them in turns (7.6).
  private static func interleaved(_ data: [UInt8], _ blockCount: Int, _ checkCount: Int) -> [UInt8] {
    let short = data.count / blockCount
    let shortBlocks = blockCount - data.count % blockCount
    var (blocks, start): ([[UInt8]], Int) = ([], 0)
    for index in 0..<blockCount {
      let count = short + (index < shortBlocks ? 0 : 1)
      blocks.append(Array(data[start..<start + count]))
      start += count
    }
    let checks = blocks.map { ReedSolomon.remainder(of: $0, count: checkCount) }
    var result: [UInt8] = []
    for index in 0...short { result += blocks.compactMap { index < $0.count ? $0[index] : nil } }
    for index in 0..<checkCount { result += checks.map { $0[index] } }
    return result
  }
}
