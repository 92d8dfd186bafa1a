/// Counts the colours of a picture, and makes a palette of them.
public struct ColorTable: Sendable {
  /// What a byte can tell apart.
  public static let paletteSize = 256
  /// With more colours it is a photograph or the like, and no palette would do.
  private static let mostColors = 4096

  /// The colours that were found, in their order.
  private(set) var colors: [UInt32] = []
  /// How many pixels have each of them.
  var counts: [Int] = []
  /// Open addressing: the number of a colour, from 1; 0 where the slot is empty.
  private var slots = [UInt16](repeating: 0, count: 2 * mostColors)

  /// Makes a table that knows some colours, which keep their numbers.
  init(_ known: [UInt32] = []) { for color in known { _ = id(of: color) } }

  /// The number of a colour, from 0; nil where there are too many.
  mutating func id(of color: UInt32) -> Int? {
    var slot = Int(truncatingIfNeeded: (color &* 2_654_435_761) >> 19)
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if colors[id] == color { return id }
      slot = (slot + 1) % slots.count
    }
    guard colors.count < Self.mostColors else { return nil }
    colors.append(color)
    counts.append(0)
    slots[slot] = UInt16(truncatingIfNeeded: colors.count)
    return colors.count - 1
  }

  /// A palette, and the index in it for each colour's number.
  struct Merged {
    var palette: [UInt32]
    var indices: [UInt8]
  }

  /// A palette of the colours, exact where they are few enough.
  ///
  /// Otherwise rare colours become the nearest of the others, as many as needed: those of the soft edges of letters and
  /// lines. What covers an area stays exact, and few pixels change in all, so a gradient never gets visible bands.
  ///
  /// - Parameters:
  ///   - limit: How many colours the palette may have.
  ///   - pixels: How many pixels the picture has.
  /// - Returns: nil where that can't be done without being seen.
  func merged(limit: Int, pixels: Int) -> Merged? {
    if colors.count <= limit {
      return Merged(palette: colors, indices: colors.indices.map { UInt8(truncatingIfNeeded: $0) })
    }
    let order = colors.indices.sorted { (counts[$0], colors[$1]) > (counts[$1], colors[$0]) }
    return (1...Self.largestDifference).lazy.compactMap {
      merged(limit, order, difference: $0, mostMerged: pixels / Self.mergedShare)
    }.first
  }

  /// The largest difference of a channel, of 255, between a colour and what it becomes.
  private static let largestDifference = 8
  /// A colour that more pixels have stays exact.
  private static let rare = 64
  /// At most one in so many pixels gets another colour.
  private static let mergedShare = 50

  private func merged(_ limit: Int, _ order: [Int], difference: Int, mostMerged: Int) -> Merged? {
    var result = Merged(palette: [], indices: [UInt8](repeating: 0, count: colors.count))
    var mergedPixels = 0
    for id in order {
      let near = counts[id] <= Self.rare ? Self.nearest(to: colors[id], in: result.palette, within: difference) : nil
      if let near {
        mergedPixels += counts[id]
        result.indices[id] = UInt8(truncatingIfNeeded: near)
      } else {
        result.indices[id] = UInt8(truncatingIfNeeded: result.palette.count)
        result.palette.append(colors[id])
      }
      if result.palette.count > limit || mergedPixels > mostMerged { return nil }
    }
    return result
  }

  /// The index of the colour whose largest difference in a channel is the smallest.
  private static func nearest(to color: UInt32, in palette: [UInt32], within largest: Int) -> Int? {
    var (best, found) = (largest + 1, Int?.none)
    for (index, other) in palette.enumerated() {
      let difference = Self.difference(color, other)
      if difference < best { (best, found) = (difference, index) }
    }
    return found
  }

  /// The largest difference of two colours in a channel.
  static func difference(_ first: UInt32, _ second: UInt32) -> Int {
    func channel(_ shift: UInt32) -> Int { abs(Int(first >> shift & 0xFF) - Int(second >> shift & 0xFF)) }
    return max(channel(16), channel(8), channel(0))
  }
}
