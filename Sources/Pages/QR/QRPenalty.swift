/// How hard a QR code is to read for a camera (ISO/IEC 18004:2015, 7.8.3.1): the lower, the better. All modules of a row are
/// judged at once.
enum QRPenalty {
  static func of(_ rows: [UInt64]) -> Int {
    let all: UInt64 = (1 << UInt64(rows.count)) - 1
    let light = rows.map { ~$0 & all }
    var penalty = runs(rows) + runs(light) + likeFinders(rows, light, all)
    for y in 0..<rows.count - 1 {
      // Squares of four modules of one colour.
      for color in [rows, light] {
        let pairs = color[y] & color[y + 1]
        penalty += 3 * (pairs & pairs >> 1).nonzeroBitCount
      }
    }
    let dark = rows.reduce(0) { $0 + $1.nonzeroBitCount }
    let total = rows.count * rows.count
    return penalty + abs(dark * 20 - total * 10) / total * 10
  }

  /// Runs of five modules or more of one colour, in rows and in columns: three, and one for each module more than five.
  private static func runs(_ rows: [UInt64]) -> Int {
    var penalty = 0
    var above: UInt64 = 0
    for y in rows.indices {
      let row = rows[y]
      let fives = row & row >> 1 & row >> 2 & row >> 3 & row >> 4
      penalty += fives.nonzeroBitCount + 2 * (fives & ~(fives << 1)).nonzeroBitCount
      guard y + 4 < rows.count else { continue }
      let columns = row & rows[y + 1] & rows[y + 2] & rows[y + 3] & rows[y + 4]
      penalty += columns.nonzeroBitCount + 2 * (columns & ~above).nonzeroBitCount
      above = columns
    }
    return penalty
  }

  /// Modules in the order of a finder pattern (1 dark, 1 light, 3 dark, 1 light, 1 dark) with four light ones on one side: 40
  /// points each.
  private static func likeFinders(_ dark: [UInt64], _ light: [UInt64], _ all: UInt64) -> Int {
    let patterns: [[Bool]] = [
      [true, false, true, true, true, false, true, false, false, false, false],
      [false, false, false, false, true, false, true, true, true, false, true],
    ]
    var found = 0
    for pattern in patterns {
      for y in dark.indices {
        var (row, columns) = (all, y + pattern.count <= dark.count ? all : 0)
        for (index, isDark) in pattern.enumerated() {
          row &= (isDark ? dark[y] : light[y]) >> UInt64(index)
          if columns != 0 { columns &= isDark ? dark[y + index] : light[y + index] }
        }
        found += row.nonzeroBitCount + columns.nonzeroBitCount
      }
    }
    return 40 * found
  }
}
