extension IndexedImage {
  /// Lays a colour over the picture.
  ///
  /// - Parameter coverage: How much of each pixel the colour covers: 0 not at all, 255 wholly; at least a byte for each.
  /// - Returns: Whether that was possible; false where the picture would need too many colours, and is then spoiled.
  mutating func cover(with color: UInt32, _ coverage: [UInt8]) -> Bool {
    guard coverage.count >= width * height else { return false }
    var mixture = Mixture(palette, color)
    let (width, height) = (width, height)
    scanlines.withUnsafeMutableBufferPointer { scanlines in
      // Inside a letter all pixels are the same.
      var (lastIndex, lastShare, last) = (UInt8(0), UInt8(0), UInt8(0))
      Self.forEachCovered(coverage, width, height) { position, share in
        let index = scanlines[position]
        if index != lastIndex || share != lastShare {
          let number = mixture.number(index, share)
          guard number < ColorTable.paletteSize else { return }
          (lastIndex, lastShare, last) = (index, share, UInt8(truncatingIfNeeded: number))
        }
        scanlines[position] = last
      }
    }
    palette = mixture.table.colors
    return palette.count <= ColorTable.paletteSize
  }

  /// Calls `body` for each pixel that is covered, with its position in the scanlines. Most of a picture is empty, so it
  /// looks at many pixels at a time.
  @inline(__always)
  private static func forEachCovered(
    _ coverage: [UInt8], _ width: Int, _ height: Int, body: (_ position: Int, _ share: UInt8) -> Void
  ) {
    coverage.withUnsafeBytes { coverage in
      var pixel = 0
      for row in 1...max(1, height) {
        let end = row * width
        while pixel < end {
          if pixel + 32 <= end, isEmpty(coverage, pixel) {
            pixel += 32
            continue
          }
          let stop = min(pixel + 32, end)
          while pixel < stop {
            let share = coverage[pixel]
            // Each row begins with the byte of its filter.
            if share != 0 { body(pixel + row, share) }
            pixel += 1
          }
        }
      }
    }
  }

  /// Whether 32 bytes are 0.
  @inline(__always)
  private static func isEmpty(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    func word(_ index: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset + 8 * index, as: UInt64.self) }
    return word(0) | word(1) | word(2) | word(3) == 0
  }
}

/// The colours that come of a palette when another colour lies over it.
private struct Mixture {
  /// The palette, and the mixtures after it.
  private(set) var table: ColorTable
  private let color: UInt32
  /// The number in the table for an index of the palette and a coverage, from 1; 0 where it wasn't asked for yet.
  private var numbers = [UInt16](repeating: 0, count: 256 * 256)

  /// How many shades soft edges have. More can't be seen, but make a file a tenth larger.
  private static let steps: UInt32 = 32

  init(_ palette: [UInt32], _ color: UInt32) { (table, self.color) = (ColorTable(palette), color) }

  mutating func number(_ index: UInt8, _ share: UInt8) -> Int {
    let key = Int(index) << 8 | Int(share)
    if numbers[key] == 0 { add(index, share, key) }
    return Int(numbers[key]) - 1
  }

  private mutating func add(_ index: UInt8, _ share: UInt8, _ key: Int) {
    let step = (UInt32(share) * Self.steps + 127) / 255
    let mixed = Self.mix(table.colors[Int(index)], color, (step * 255 + Self.steps / 2) / Self.steps)
    numbers[key] = UInt16(truncatingIfNeeded: (table.id(of: mixed) ?? ColorTable.paletteSize) + 1)
  }

  private static func mix(_ below: UInt32, _ above: UInt32, _ share: UInt32) -> UInt32 {
    func channel(_ shift: UInt32) -> UInt32 {
      let mixed = (below >> shift & 0xFF) * (255 - share) + (above >> shift & 0xFF) * share
      return ((mixed + 127) / 255) << shift
    }
    return channel(16) | channel(8) | channel(0)
  }
}
