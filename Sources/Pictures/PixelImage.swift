/// A picture without transparency.
public struct PixelImage: Sendable, Equatable {
  /// Pixels.
  public let width: Int, height: Int
  /// The pixels, row by row from the top: 0x00RRGGBB.
  public var pixels: [UInt32]

  /// Makes a black picture.
  public init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    pixels = [UInt32](repeating: 0, count: width * height)
  }

  /// Libraries may leave anything in the highest byte.
  mutating func clearUnusedBits() {
    pixels.withUnsafeMutableBufferPointer { pixels in
      for index in pixels.indices { pixels[index] &= 0xFFFFFF }
    }
  }
}
