import Media
import Testing

@Suite struct ImageInfoTests {
  @Test(
    arguments: [
      (
        [
          0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0xB0, 0, 0, 2,
          0x76,
        ], ImageInfo(format: .png, width: 1200, height: 630, isScalable: true)
      ),
      (Array("GIF89a".utf8) + [0x10, 0, 0x20, 1], ImageInfo(format: .gif, width: 16, height: 288)),
      (
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 200, 3, 0, 0, 0],
        ImageInfo(format: .jpeg, width: 200, height: 100, isScalable: true)
      ),
      (
        Array(
          "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width=\"560\" height=\"440px\" viewBox=\"0 0 1 1\"/>"
            .utf8),
        ImageInfo(format: .svg, width: 560, height: 440)
      ),
      (
        Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox=\"0 0 300.4 150\"/>".utf8),
        ImageInfo(format: .svg, width: 300, height: 150)
      ),
    ] as [([UInt8], ImageInfo)]) func `a header tells format and size`(_ bytes: [UInt8], _ info: ImageInfo)
  { #expect(ImageInfo.read(bytes) == info) }

  @Test func `torn headers are survived`() {
    let whole: [[UInt8]] = [
      [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0xB0, 0, 0, 2,
        0x76,
      ],
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 200, 3],
      Array("RIFFxxxxWEBPVP8X00000000000000".utf8),
      Array("RIFFxxxxWEBPVP8L00000000000000".utf8), Array("0000ftypavif0000".utf8), Array("<svg width=\"".utf8),
    ]
    for bytes in whole { for length in 0...bytes.count { _ = ImageInfo.read(Array(bytes.prefix(length))) } }
  }
}
