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
    var sum = 0
    for index in row.indices {
      let left = index < 3 ? 0 : row[index - 3]
      let corner = index < 3 ? 0 : above[index - 3]
      let guess: UInt8 =
        switch self {
        case .none: 0
        case .sub: left
        case .up: above[index]
        case .average: UInt8(truncatingIfNeeded: (Int(left) + Int(above[index])) / 2)
        case .paeth: Self.paeth(left, above[index], corner)
        }
      let value = row[index] &- guess
      filtered[index] = value
      sum += abs(Int(Int8(bitPattern: value)))
    }
    return sum
  }

  private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let (a, b, c) = (Int(left), Int(above), Int(corner))
    let (distanceA, distanceB, distanceC) = (abs(b - c), abs(a - c), abs(a + b - 2 * c))
    if distanceA <= distanceB, distanceA <= distanceC { return left }
    return distanceB <= distanceC ? above : corner
  }
}
