import Diagnostics
import Testing

@Suite struct ByteBlockTests {
  private func next(_ bytes: [UInt8], from start: Int = 0, _ marks: (UInt64) -> UInt64) -> Int {
    bytes.withUnsafeBytes { ByteBlock.next(from: start, in: $0, marks) }
  }

  @Test func `the first wanted byte is found at every place, whatever surrounds it`() {
    for count in 0...20 {
      for place in 0..<count {
        for byte in UInt8.min...UInt8.max {
          // Bytes that differ from the wanted one in one bit, or by one.
          for other in [byte ^ 1, byte ^ 0x80, byte &+ 1, byte &- 1] {
            var bytes = [UInt8](repeating: other, count: count)
            bytes[place] = byte
            #expect(next(bytes) { ByteBlock.marks($0, equalTo: byte) } == place)
            #expect(next(bytes, from: place + 1) { ByteBlock.marks($0, equalTo: byte) } == count)
          }
        }
      }
    }
  }

  @Test func `bytes below a limit are found`() {
    for limit: UInt8 in [1, 0x20, 0x7F, 128] {
      for byte in UInt8.min...UInt8.max {
        let bytes = [0xFF, limit, 0x80, byte, byte, limit, 0xFF, limit, limit]
        let wanted = bytes.firstIndex { $0 < limit } ?? bytes.count
        #expect(next(bytes) { ByteBlock.marks($0, below: limit) } == wanted)
      }
    }
  }
}
