internal import TemplateLanguage

extension SiteSettings.Publisher {
  /// A link that calls the clinic; nil where it has no telephone number.
  public var phoneLink: String? { phone.map { "tel:" + Self.dialled($0) } }

  /// The digits of a number, its leading plus, and its extension behind a letter (RFC 3966). A zero in brackets is not
  /// dialled behind a country's code.
  private static func dialled(_ phone: String) -> String {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let isInternational = phone.utf8.first == UInt8(ascii: "+")
    let bytes = Array((isInternational ? phone.replacingBytes("(0)", with: "") : phone).utf8)
    let end = bytes.firstIndex { (0x61...0x7A).contains($0 | 0x20) } ?? bytes.endIndex
    let number = String(decoding: bytes[..<end].filter(isDigit), as: UTF8.self)
    let more = String(decoding: bytes[end...].filter(isDigit), as: UTF8.self)
    return (isInternational ? "+" : "") + number + (more.isEmpty ? "" : ";ext=" + more)
  }
}
