/// The filters that make the rows of photographs and gradients easier to compress. Source: W3C, "Portable Network Graphics
/// (PNG) Specification (Third Edition)", 9 and 12.7.
enum PNGFilter: UInt8, CaseIterable {
  case none, sub, up, average, paeth

  /// The rows of a picture, three bytes a pixel, each with the filter whose values add up to the least: the rule that
  /// the specification recommends.
  static func scanlines(of image: PixelImage) -> [UInt8] {
    let length = 3 * image.width
    var result: [UInt8] = []
    result.reserveCapacity((length + 1) * image.height)
    var above = [UInt8](repeating: 0, count: length)
    var row = above
    var filtered = above
    var best = above
    for y in 0..<image.height {
      for x in 0..<image.width {
        let pixel = image.pixels[y * image.width + x]
        row[3 * x] = UInt8(truncatingIfNeeded: pixel >> 16)
        row[3 * x + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
        row[3 * x + 2] = UInt8(truncatingIfNeeded: pixel)
      }
      var (least, chosen) = (Int.max, PNGFilter.none)
      for filter in allCases {
        let sum = filter.apply(to: row, above: above, into: &filtered)
        if sum < least {
          (least, chosen) = (sum, filter)
          swap(&best, &filtered)
        }
      }
      result.append(chosen.rawValue)
      result += best
      swap(&above, &row)
    }
    return result
  }

  /// Filters a row.
  ///
  /// - Returns: The sum of the values, each as a distance from 0.
  private func apply(to row: [UInt8], above: [UInt8], into filtered: inout [UInt8]) -> Int {
    row.withUnsafeBufferPointer { row in
      above.withUnsafeBufferPointer { above in
        filtered.withUnsafeMutableBufferPointer { filtered in
          // Each case is a loop of its own, so that the compiler can take many bytes at a time. The first pixel has
          // nothing to its left.
          switch self {
          case .none: Self.filter(row, &filtered) { _ in 0 }
          case .sub: Self.filter(row, &filtered) { $0 < 3 ? 0 : row[$0 - 3] }
          case .up: Self.filter(row, &filtered) { above[$0] }
          case .average:
            Self.filter(row, &filtered) {
              UInt8(truncatingIfNeeded: (UInt16($0 < 3 ? 0 : row[$0 - 3]) + UInt16(above[$0])) / 2)
            }
          case .paeth:
            Self.filter(row, &filtered) {
              $0 < 3 ? above[$0] : Self.paeth(row[$0 - 3], above[$0], above[$0 - 3])
            }
          }
          return filtered.reduce(0) { $0 &+ Int(Int8(bitPattern: $1).magnitude) }
        }
      }
    }
  }

  /// Writes the differences of a row's bytes from what is guessed.
  @inline(__always)
  private static func filter(
    _ row: UnsafeBufferPointer<UInt8>, _ filtered: inout UnsafeMutableBufferPointer<UInt8>, guess: (Int) -> UInt8
  ) {
    for index in 0..<row.count { filtered[index] = row[index] &- guess(index) }
  }

  /// Of three neighbours the one that is nearest to left + above - corner. Source: as above, 9.4.
  @inline(__always)
  private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let (a, b, c) = (Int16(left), Int16(above), Int16(corner))
    let (distanceA, distanceB, distanceC) = (abs(b - c), abs(a - c), abs(a + b - 2 * c))
    let isAbove = distanceB <= distanceC
    let isLeft = distanceA <= distanceB && distanceA <= distanceC
    return isLeft ? left : isAbove ? above : corner
  }
}
