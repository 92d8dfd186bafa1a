internal import CDeflate

/// Decompresses bytes with libdeflate; the only door to it in this direction.
enum Decompressor {
  /// The most bytes that come out: a few bytes can be made into gigabytes.
  static let most = 8_000_000

  /// What was compressed in the format of zlib (RFC 1950); nil where it is damaged or too large.
  static func zlib(_ bytes: ArraySlice<UInt8>) -> [UInt8]? { run(bytes, libdeflate_zlib_decompress) }

  /// What was compressed without a frame (RFC 1951); nil where it is damaged or too large.
  static func deflate(_ bytes: ArraySlice<UInt8>) -> [UInt8]? { run(bytes, libdeflate_deflate_decompress) }

  private typealias Function = (
    OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int, UnsafeMutablePointer<Int>?
  ) -> libdeflate_result

  private static func run(_ bytes: ArraySlice<UInt8>, _ decompress: Function) -> [UInt8]? {
    guard let library = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(library) }
    var capacity = min(most, max(64_000, bytes.count * 4))
    while true {
      var result = LIBDEFLATE_BAD_DATA
      let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        result = bytes.withUnsafeBytes {
          decompress(library, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return output }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < most else { return nil }
      capacity = most
    }
  }
}
