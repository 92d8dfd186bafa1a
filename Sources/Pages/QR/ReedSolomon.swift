/// The codewords by which a QR code is read although parts of it are dirty (ISO/IEC 18004:2015, 7.5), over the field of 256
/// elements with the polynomial x⁸ + x⁴ + x³ + x² + 1.
enum ReedSolomon {
  /// The powers of 2, and their exponents.
  private static let tables: (powers: [UInt8], logarithms: [Int]) = {
    var (powers, logarithms) = ([UInt8](repeating: 0, count: 255), [Int](repeating: 0, count: 256))
    var value = 1
    for exponent in 0..<255 {
      powers[exponent] = UInt8(value)
      logarithms[value] = exponent
      value = value << 1 ^ (value >= 128 ? 0x11D : 0)
    }
    return (powers, logarithms)
  }()

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 || b == 0 ? 0 : tables.powers[(tables.logarithms[Int(a)] + tables.logarithms[Int(b)]) % 255]
  }

  /// The coefficients of (x - 2⁰)(x - 2¹)…, without the first, which is 1.
  private static func generator(_ count: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count - 1) + [1]
    for exponent in 0..<count {
      for index in result.indices {
        result[index] = product(result[index], tables.powers[exponent])
        if index + 1 < count { result[index] ^= result[index + 1] }
      }
    }
    return result
  }

  /// What remains where some codewords are divided by the generator.
  static func remainder(of data: [UInt8], count: Int) -> [UInt8] {
    let generator = generator(count)
    var result = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ result.removeFirst()
      result.append(0)
      for index in result.indices { result[index] ^= product(generator[index], factor) }
    }
    return result
  }
}
