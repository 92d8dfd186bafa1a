/// Memory that drawing needs for each picture. A thread keeps it: the system takes long to hand out that much.
public struct PictureBuffers: Sendable {
  /// How much texts cover of each pixel.
  var coverage: [UInt8] = []
  /// The picture.
  var image = IndexedImage(width: 0, height: 0, palette: [], scanlines: [])
  /// Compresses it.
  var compressor = Compressor()

  /// Makes buffers that are empty, and grow with the first picture.
  public init() {}
}
