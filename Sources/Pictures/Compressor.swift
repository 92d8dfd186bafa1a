internal import CDeflate
internal import Synchronization

/// Compresses bytes with libdeflate; the only door to it.
struct Compressor: Sendable {
  /// Tried on cards: level 5 takes a tenth longer than 4 and saves 2 % of the size; 1 is slower on empty areas.
  private static let level: Int32 = 4

  /// What the library keeps between two calls, made by the first one.
  private let state = Library()
  private var output: [UInt8] = []

  /// The address of the library's state, which one thread may use at a time.
  private final class Library: Sendable {
    let address = Mutex<UInt>(0)
    deinit { address.withLock { libdeflate_free_compressor(OpaquePointer(bitPattern: $0)) } }
  }

  /// Compresses bytes in the format of zlib.
  mutating func zlib(_ bytes: [UInt8]) throws(Undrawable) -> ArraySlice<UInt8> {
    let count = state.address.withLock { address -> Int in
      if address == 0 { address = UInt(bitPattern: libdeflate_alloc_compressor(Self.level)) }
      guard let compressor = OpaquePointer(bitPattern: address) else { return 0 }
      let most = libdeflate_zlib_compress_bound(compressor, bytes.count)
      if output.count < most { output = [UInt8](repeating: 0, count: most) }
      return bytes.withUnsafeBytes { bytes in
        output.withUnsafeMutableBytes {
          libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, $0.baseAddress, $0.count)
        }
      }
    }
    guard count > 0 else { throw .outOfMemory }
    return output[..<count]
  }

  /// CRC-32.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
