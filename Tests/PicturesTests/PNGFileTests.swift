import Testing

@testable import Pictures

@Suite struct PNGFileTests {
  /// A picture whose pixels are functions of their places.
  private static func image(_ width: Int, _ height: Int, _ pixel: (Int, Int) -> UInt32) -> PixelImage {
    var image = PixelImage(width: width, height: height)
    for y in 0..<height { for x in 0..<width { image.pixels[y * width + x] = pixel(x, y) } }
    return image
  }

  private static let gradient = image(300, 200) { x, y in
    UInt32(x * 255 / 299) << 16 | UInt32(y * 255 / 199) << 8 | UInt32((x + y) % 256)
  }

  @Test func `a palette comes back as it was`() throws {
    let image = Self.image(40, 30) { x, y in UInt32(x / 8 * 0x111111 + y / 10) }
    let found = IndexedImage(image)
    let indexed = try #require(found)
    var compressor = Compressor()
    let read = try PNGReader(PNGFile.bytes(indexed, &compressor))
    let isSame = read.pixels == image.pixels && indexed.pixels == image
    #expect(isSame && (read.width, read.height) == (40, 30))
    #expect(read.paletteCount == 15)
  }

  @Test func `all colours come back as they were, by whatever filters`() throws {
    var random: UInt32 = 1
    let noise = Self.image(64, 64) { _, _ in
      random = random &* 1_664_525 &+ 1_013_904_223
      return random >> 8
    }
    var compressor = Compressor()
    for image in [Self.gradient, noise, Self.image(1, 1) { _, _ in 0xABCDEF }] {
      let read = try PNGReader(PNGFile.bytes(image, &compressor))
      let isSame = read.pixels == image.pixels
      #expect(isSame && read.paletteCount == nil)
    }
    // The filters are worth their time: without them this takes more than 50,000 bytes.
    #expect(try PNGFile.bytes(Self.gradient, &compressor).count < 5_000)
  }

  @Test func `a file that was cut short or changed isn't whole`() throws {
    var compressor = Compressor()
    let indexed = IndexedImage(Self.image(20, 20) { x, _ in UInt32(x) })
    let file = try PNGFile.bytes(try #require(indexed), &compressor)
    func isWhole(_ file: [UInt8]) -> Bool { PNGFile.isWhole(file) }
    let wrong =
      file.indices.map { Array(file[..<$0]) } + [file + [0]]
      + file.indices.map { index in
        var changed = file
        changed[index] ^= 0x10
        return changed
      }
    let taken = wrong.indices.filter { isWhole(wrong[$0]) }
    #expect(taken.isEmpty)
    let isTaken = isWhole(file)
    #expect(isTaken)
  }

  @Test func `256 colours are exact, whatever they are`() throws {
    let image = Self.image(64, 64) { x, y in UInt32((x / 4 * 16 + y / 4) * 0x010203) & 0xFFFFFF }
    let indexed = IndexedImage(image)
    let isSame = indexed?.pixels == image
    #expect(isSame && indexed?.palette.count == 256)
  }

  @Test func `a few colours too many are merged with near ones, if few pixels have them`() throws {
    // 220 areas, and the soft edge of a line: 100 colours with four pixels each.
    let image = Self.image(500, 100) { x, y in
      y == 50 && x < 400 ? UInt32(0xFF0000 + x / 4 * 0x0202) : UInt32(x / 2 % 220 * 0x010000)
    }
    let indexed = IndexedImage(image)
    let pixels = try #require(indexed?.pixels.pixels)
    #expect(indexed.map { $0.palette.count <= 256 } == true)
    let difference = largestDifference(pixels, image.pixels)
    #expect((1...8).contains(difference))
    let changed = zip(pixels, image.pixels).count { $0 != $1 }
    #expect(changed <= 400)
  }

  @Test func `a gradient of many colours keeps all of them, because bands would be seen`() {
    let indexed = IndexedImage(Self.gradient)
    #expect(indexed?.palette.count == nil)
    // Also where all colours are near each other.
    let near = IndexedImage(Self.image(400, 300) { x, y in UInt32(x / 20 * 0x10000 + y / 15) })
    #expect(near?.palette.count == nil)
  }

  @Test func `a colour over a picture is mixed by its coverage`() throws {
    let ground = Self.image(70, 40) { x, _ in x < 35 ? 0x0F766E : 0x2A8680 }
    let coverage = (0..<40 * 70).map { UInt8(truncatingIfNeeded: $0 % 70 < 10 ? 0 : $0 % 251) }
    let indexed = IndexedImage(ground)
    var image = try #require(indexed)
    let isPossible = image.cover(with: 0xFFFFFF, coverage)
    #expect(isPossible)
    let wanted = zip(ground.pixels, coverage).map { below, share in
      [16, 8, 0].reduce(UInt32(0)) { mixed, shift in
        let channel = Double(below >> UInt32(shift) & 0xFF)
        return mixed | UInt32((channel + (255 - channel) * Double(share) / 255).rounded()) << UInt32(shift)
      }
    }
    #expect(largestDifference(image.pixels.pixels, wanted) <= 4)
    let isWhole = zip(image.pixels.pixels, coverage).allSatisfy { $1 != 255 || $0 == 0xFFFFFF }
    #expect(isWhole)
  }
}
