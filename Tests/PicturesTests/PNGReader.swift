import CDeflate

/// Reads PNG files of eight bits a channel, colour types 2 and 3, with all filters: another reading than that of the
/// program, which only writes. Source: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)".
struct PNGReader {
  let width: Int, height: Int
  /// 0x00RRGGBB, row by row.
  private(set) var pixels: [UInt32] = []
  /// How many colours the palette has; nil where there is none.
  private(set) var paletteCount: Int?

  private struct Damaged: Error {}

  init(_ file: [UInt8]) throws {
    var palette: [UInt32] = []
    var data: [UInt8] = []
    var header: [UInt8] = []
    var offset = 8
    func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    while offset < file.count {
      let length = number(file[offset..<offset + 4])
      let content = Array(file[offset + 8..<offset + 8 + length])
      switch String(decoding: file[offset + 4..<offset + 8], as: UTF8.self) {
      case "IHDR": header = content
      case "PLTE":
        palette = stride(from: 0, to: length, by: 3).map { UInt32(number(content[$0..<$0 + 3])) }
        paletteCount = palette.count
      case "IDAT": data += content
      default: break
      }
      offset += 12 + length
    }
    (width, height) = (number(header[0..<4]), number(header[4..<8]))
    let channels = header[9] == 3 ? 1 : 3
    let rowLength = channels * width
    var raw = [UInt8](repeating: 0, count: (rowLength + 1) * height)
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    let status = libdeflate_zlib_decompress(decompressor, data, data.count, &raw, raw.count, nil)
    guard status == LIBDEFLATE_SUCCESS else { throw Damaged() }
    var above = [UInt8](repeating: 0, count: rowLength)
    for row in 0..<height {
      let start = row * (rowLength + 1)
      var line = Array(raw[start + 1..<start + 1 + rowLength])
      for index in line.indices {
        let left = index < channels ? 0 : Int(line[index - channels])
        let corner = index < channels ? 0 : Int(above[index - channels])
        let up = Int(above[index])
        let guess: Int
        switch raw[start] {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = up
        case 3: guess = (left + up) / 2
        case 4:
          let estimate = left + up - corner
          let distances = [(left, 0), (up, 1), (corner, 2)].map { (abs(estimate - $0.0), $0.1, $0.0) }
          guess = distances.min { ($0.0, $0.1) < ($1.0, $1.1) }?.2 ?? 0
        default: throw Damaged()
        }
        line[index] = line[index] &+ UInt8(truncatingIfNeeded: guess)
      }
      if channels == 1 {
        pixels += line.map { palette[Int($0)] }
      } else {
        pixels += stride(from: 0, to: rowLength, by: 3).map { UInt32(number(line[$0..<$0 + 3])) }
      }
      above = line
    }
  }
}

/// The largest difference of a channel in two pictures.
func largestDifference(_ first: [UInt32], _ second: [UInt32]) -> Int {
  zip(first, second).reduce(first.count == second.count ? 0 : 256) { largest, pair in
    [0, 8, 16].reduce(largest) { max($0, abs(Int(pair.0 >> $1 & 0xFF) - Int(pair.1 >> $1 & 0xFF))) }
  }
}
