import Media
@testable import Photographs
import Testing

@Suite struct PhotographTests {
  /// A picture whose pixels tell where they were: red grows to the right, green downwards.
  private func gradient(_ width: Int, _ height: Int, alpha: UInt32 = 0xFF) -> Raster {
    let pixels = (0..<width * height).map { place in
      let (x, y) = (UInt32(place % width * 255 / max(1, width - 1)), UInt32(place / width * 255 / max(1, height - 1)))
      return alpha << 24 | x << 16 | y << 8 | 0x40
    }
    return Raster(width: width, height: height, pixels: pixels, hasAlpha: alpha != 0xFF)
  }

  private func corner(_ raster: Raster, _ x: Int, _ y: Int) -> (red: Int, green: Int) {
    let pixel = raster.pixels[y * raster.width + x]
    return (Int(pixel >> 16 & 0xFF), Int(pixel >> 8 & 0xFF))
  }

  @Test(arguments: [
    (1, 0, 0), (2, 255, 0), (3, 255, 255), (4, 0, 255), (5, 0, 0), (6, 0, 255), (7, 255, 255), (8, 255, 0),
  ])
  func `a picture is turned as the camera was held`(orientation: Int, red: Int, green: Int) {
    let turned = gradient(30, 20).turned(orientation)
    #expect((turned.width, turned.height) == (orientation >= 5 ? (20, 30) : (30, 20)))
    #expect(corner(turned, 0, 0) == (red, green))
    // To the right, what was to the right changes, or what was below where the picture was on its side.
    let right = corner(turned, turned.width - 1, 0)
    #expect((right.red == red) == (orientation >= 5) && (right.green == green) == (orientation < 5))
  }

  @Test func `copies have their widths, and none is wider than the picture`() throws {
    let jpeg = try #require(JPEGCodec.encode(gradient(2400, 1600), quality: 90, profile: nil))
    let copies = try #require(ImageInfo.read(jpeg).flatMap(PictureCopies.init))
    #expect(copies.widths == [480, 800, 1200, 1600])
    #expect(copies.fallback == PictureCopies.Size(width: 1200, height: 800))
    var photograph = try #require(Photograph(jpeg))
    for width in copies.widths {
      let copy = photograph.webP(width: width)
      let info = try #require(copy.flatMap(ImageInfo.read))
      #expect(info.format == .webp && info.width == width && info.height == (width * 1600 + 1200) / 2400)
    }
    let file = photograph.fallback()
    let fallback = try #require(file.flatMap(ImageInfo.read))
    #expect(fallback.format == .jpeg && fallback.width == 1200 && fallback.height == 800)
    let small = try #require(JPEGCodec.encode(gradient(900, 600), quality: 90, profile: nil))
    #expect(ImageInfo.read(small).flatMap(PictureCopies.init)?.widths == [480, 800, 900])
    let tiny = try #require(JPEGCodec.encode(gradient(480, 300), quality: 90, profile: nil))
    #expect(ImageInfo.read(tiny).flatMap(PictureCopies.init) == nil)
  }

  @Test func `a crop is around its focus`() throws {
    let jpeg = try #require(JPEGCodec.encode(gradient(1600, 1600), quality: 95, profile: nil))
    var photograph = try #require(Photograph(jpeg))
    for (focus, green) in [(0, 0...6), (50, 55...66), (100, 115...127)] {
      let crop = photograph.crop(width: 1200, height: 630, focus: (50, focus))
      let raster = try #require(crop.flatMap { JPEGCodec.decode($0, width: 1200) })
      #expect((raster.width, raster.height) == (1200, 630))
      let top = corner(raster, 600, 4).green
      #expect(
        focus == 50 ? (50...80).contains(top) : focus == 0 ? green.contains(top) : green.contains(top),
        "\(focus): \(top)")
    }
  }

  @Test func `opacity stays in WebP and PNG, and becomes white in JPEG`() throws {
    let clear = gradient(600, 400, alpha: 0)
    let webP = try #require(WebPCodec.encode(clear, quality: 80, profile: nil).flatMap(WebPCodec.decode))
    #expect(webP.hasAlpha && webP.pixels[0] >> 24 == 0)
    let png = try #require(PNGCodec.encode(clear).flatMap(PNGCodec.decode))
    #expect(png.hasAlpha && png.pixels == clear.pixels)
    let jpeg = try #require(JPEGCodec.encode(clear, quality: 90, profile: nil))
    let flat = try #require(JPEGCodec.decode(jpeg, width: 600))
    #expect(flat.pixels[100] & 0xFF > 250)
  }

  @Test func `a drawing keeps its colours`() throws {
    let pixels = (0..<800 * 400).map { $0 / 800 % 40 < 20 ? UInt32(0xFF00_0000) : 0xFFFF_FFFF }
    let png = try #require(PNGCodec.encode(Raster(width: 800, height: 400, pixels: pixels, hasAlpha: false)))
    var photograph = try #require(Photograph(png))
    let file = photograph.webP(width: 800)
    let copy = try #require(file.flatMap(WebPCodec.decode))
    #expect(copy.pixels == pixels)
  }

  @Test func `a colour profile stays in every copy`() throws {
    var profile = [UInt8](repeating: 0, count: 200)
    profile.replaceSubrange(16..<20, with: Array("RGB ".utf8))
    profile.replaceSubrange(36..<40, with: Array("acsp".utf8))
    profile.replaceSubrange(140..<150, with: Array("Display P3".utf8))
    let jpeg = try #require(JPEGCodec.encode(gradient(1000, 700), quality: 90, profile: profile))
    #expect(PictureTraits(of: jpeg).profile == profile)
    var photograph = try #require(Photograph(jpeg))
    let file = photograph.webP(width: 800)
    let copy = try #require(file)
    #expect(PictureTraits(of: copy).profile == profile)
    #expect(WebPCodec.decode(copy)?.width == 800)
    let fallback = photograph.fallback()
    #expect(fallback.map { PictureTraits(of: $0).profile } == profile)
    // Browsers assume sRGB: saying so would only take bytes.
    profile.replaceSubrange(140..<150, with: Array("sRGB IEC61".utf8))
    #expect(
      PictureTraits(of: try #require(JPEGCodec.encode(gradient(64, 64), quality: 90, profile: profile))).profile == nil)
  }

  @Test(arguments: [0, 1, 100, 5000]) func `what is cut off is no picture, or one that can be shown`(_ length: Int)
    throws
  {
    let jpeg = try #require(JPEGCodec.encode(gradient(1000, 700), quality: 90, profile: nil))
    let cut = Array(jpeg.prefix(length))
    if var photograph = Photograph(cut) {
      let copy = photograph.webP(width: 480)
      #expect(copy != nil)
    }
    #expect(Photograph(Array("RIFF....WEBPVP8 ".utf8)) == nil)
  }
}
