/// What all QR codes of one version and level M have in common.
struct QRLayout: Sendable {
  /// A module's column and row, from 0.
  struct Place: Sendable { var x: UInt8, y: UInt8 }

  /// How many modules a side has, how many codewords hold data, how many blocks they are spread over, and how many codewords
  /// correct the errors of each.
  let size: Int, dataCount: Int, blocks: Int, checkwords: Int
  /// The dark modules that are always there, row by row.
  private(set) var dark: [UInt64]
  /// The places of the bits of all codewords, in their order.
  private(set) var places: [Place] = []
  /// For each of the eight masks the modules that it turns, row by row.
  private(set) var masks: [[UInt64]] = []
  /// The modules that hold no codewords, row by row.
  private var taken: [UInt64]

  /// How many versions there are here: the largest has 57 modules a side.
  static let versions = 10

  /// The layout of a version, from 1.
  static func of(_ version: Int) -> QRLayout {
    switch version {
    case 1: first
    case 2: second
    case 3: third
    case 4: fourth
    case 5: fifth
    case 6: sixth
    case 7: seventh
    case 8: eighth
    case 9: ninth
    default: tenth
    }
  }

  // Each is made when it is first asked for.
  private static let first = QRLayout(1), second = QRLayout(2), third = QRLayout(3), fourth = QRLayout(4)
  private static let fifth = QRLayout(5), sixth = QRLayout(6), seventh = QRLayout(7), eighth = QRLayout(8)
  private static let ninth = QRLayout(9), tenth = QRLayout(10)

  /// Tables 9 and E.1: data codewords, blocks, checking codewords of a block, centres of alignment patterns.
  private static let table: [(data: Int, blocks: Int, checks: Int, centres: [Int])] = [
    (16, 1, 10, []), (28, 1, 16, [6, 18]), (44, 1, 26, [6, 22]), (64, 2, 18, [6, 26]), (86, 2, 24, [6, 30]),
    (108, 4, 16, [6, 34]), (124, 4, 18, [6, 22, 38]), (154, 4, 22, [6, 24, 42]), (182, 5, 22, [6, 26, 46]),
    (216, 5, 26, [6, 28, 50]),
  ]

  private init(_ version: Int) {
    let row = Self.table[version - 1]
    (dataCount, blocks, checkwords, size) = (row.data, row.blocks, row.checks, version * 4 + 17)
    dark = [UInt64](repeating: 0, count: size)
    taken = dark
    for index in 0..<size {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { addFinder(x, y) }
    let last = row.centres.count - 1
    for (i, x) in row.centres.enumerated() {
      for (j, y) in row.centres.enumerated()
      where !((i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0)) { addAlignment(x, y) }
    }
    // Room for the format.
    for index in 0..<9 where index != 6 {
      take(8, index)
      take(index, 8)
    }
    for index in 0..<8 {
      take(size - 1 - index, 8)
      take(8, size - 1 - index)
    }
    set(8, size - 8, true)
    if version >= 7 { addVersion(version) }
    listPlaces()
    masks = (0..<8).map { mask in
      (0..<size).map { y in
        (0..<size).reduce(UInt64(0)) { row, x in
          taken[y] >> UInt64(x) & 1 == 0 && Self.turns(mask, x, y) ? row | 1 << UInt64(x) : row
        }
      }
    }
  }

  private mutating func take(_ x: Int, _ y: Int) { taken[y] |= 1 << UInt64(x) }

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    take(x, y)
    if isDark { dark[y] |= 1 << UInt64(x) } else { dark[y] &= ~(1 << UInt64(x)) }
  }

  private mutating func addFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 where (0..<size).contains(x + dx) && (0..<size).contains(y + dy) {
        let distance = max(abs(dx), abs(dy))
        set(x + dx, y + dy, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func addAlignment(_ x: Int, _ y: Int) {
    for dy in -2...2 { for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) } }
  }

  /// Section 7.10.
  private mutating func addVersion(_ version: Int) {
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version << 12 | rest
    for index in 0..<18 {
      let (a, b) = (size - 11 + index % 3, index / 3)
      set(a, b, bits >> index & 1 == 1)
      set(b, a, bits >> index & 1 == 1)
    }
  }

  /// Two columns at a time from the right, up and down in turns (7.7.3).
  private mutating func listPlaces() {
    for right in [Int](stride(from: size - 1, to: 6, by: -2)) + [5, 3, 1] {
      let isUpward = (right + 1) & 2 == 0
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where taken[y] >> UInt64(x) & 1 == 0 {
          places.append(Place(x: UInt8(x), y: UInt8(y)))
        }
      }
    }
  }

  /// Table 10.
  private static func turns(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// Writes the level and the mask, twice (7.9).
  func writeFormat(_ mask: Int, into rows: inout [UInt64]) {
    // The bits of level M are 00.
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    func set(_ x: Int, _ y: Int, _ index: Int) {
      if bits >> index & 1 == 1 { rows[y] |= 1 << UInt64(x) }
    }
    for index in 0..<6 { set(8, index, index) }
    set(8, 7, 6)
    set(8, 8, 7)
    set(7, 8, 8)
    for index in 9..<15 { set(14 - index, 8, index) }
    for index in 0..<8 { set(size - 1 - index, 8, index) }
    for index in 8..<15 { set(8, size - 15 + index, index) }
  }
}
