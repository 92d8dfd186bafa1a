import Media
import Pictures
import Synchronization
import World

/// The folder of drawn pictures, beside the output: each is named by what it is made of, so that it is drawn once.
final class KeptPictures: Sendable {
  private let folder: String
  /// Whether a picture could not be written: then the disk is full, and what is left of it belongs to the site.
  private let hasFailed = Atomic<Bool>(false)

  init(folder: String) { self.folder = folder }

  /// A picture; nil where it isn't kept, or is damaged.
  func picture(_ name: String) -> [UInt8]? {
    guard let bytes = try? FileSystem.read(folder + "/" + name).bytes else { return nil }
    // Where the disk was full, the end of a file is missing.
    let isWhole = name.hasSuffix(".png") ? PNGFile.isWhole(bytes) : PublishedPicture.isWhole(bytes)
    return isWhole ? bytes : nil
  }

  /// Keeps a picture. If that isn't possible, the next build draws it again.
  func keep(_ png: [UInt8], as name: String) {
    if hasFailed.load(ordering: .relaxed) { return }
    do throws(WorldError) {
      try FileSystem.replace(folder + "/" + name, png)
    } catch {
      hasFailed.store(true, ordering: .relaxed)
    }
  }
}
