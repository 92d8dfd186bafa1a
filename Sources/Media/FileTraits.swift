internal import Values

/// What the bytes of a file show, whatever its name is.
public enum FileTraits {
  /// What a file can do, as the end of a sentence that begins with "this file"; nil for one that does nothing.
  ///
  /// - Parameter bytes: The file, or its start.
  public static func activity(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: "MZ".utf8) || bytes.starts(with: [0x7F] + Array("ELF".utf8)) || isMachO(bytes) {
      return "is a program"
    }
    if bytes.starts(with: "#!".utf8) { return "is a script" }
    let head = bytes.prefix(MediaKind.headSize).map(\.asciiLowercased)
    if head.firstRange(of: Array("<?php".utf8)) != nil || head.firstRange(of: Array("<%@".utf8)) != nil {
      return "contains a program for web servers"
    }
    let start = head.drop { $0 <= 0x20 || $0 >= 0x80 }
    let isPage = ["<!doctype html", "<html", "<script", "<head", "<body", "<iframe", "<?xml"].contains {
      start.starts(with: $0.utf8)
    }
    if isPage || head.firstRange(of: Array("<script".utf8)) != nil { return "may run scripts in a browser" }
    return nil
  }

  /// What a PDF can do beyond being read.
  public static func activity(ofPDF bytes: [UInt8]) -> String? {
    for (name, words) in [("/JavaScript", "contains scripts"), ("/Launch", "can start programs")]
    where bytes.firstRange(of: Array(name.utf8)) != nil {
      return words
    }
    return nil
  }

  /// What a PDF tells of the person who wrote it; nil where nothing is found. Parts that are compressed aren't read.
  public static func author(ofPDF bytes: [UInt8]) -> String? {
    if let start = bytes.firstRange(of: Array("/Author".utf8))?.upperBound {
      let rest = bytes[start...].drop { $0 <= 0x20 }
      if rest.first == UInt8(ascii: "(") {
        let name = rest.dropFirst().prefix(200).prefix { $0 != UInt8(ascii: ")") }
        if name.contains(where: { $0 > 0x20 }) { return printable(name) }
      } else if rest.first == UInt8(ascii: "<"), rest.dropFirst().first != UInt8(ascii: ">") {
        return hexadecimal(rest.dropFirst().prefix(400).prefix { $0 != UInt8(ascii: ">") })
      }
    }
    guard let start = bytes.firstRange(of: Array("<dc:creator>".utf8))?.upperBound else { return nil }
    var isTag = false
    let words = bytes[start...].prefix(600).prefix { $0 != UInt8(ascii: "/") }.filter { byte in
      if byte == UInt8(ascii: "<") { isTag = true }
      defer { if byte == UInt8(ascii: ">") { isTag = false } }
      return !isTag && byte != UInt8(ascii: ">")
    }
    return words.contains { $0 > 0x20 } ? printable(words[...]) : nil
  }

  /// Text as it is, or in UTF-16 with a mark at its start.
  private static func printable(_ bytes: ArraySlice<UInt8>) -> String? {
    let units = bytes.starts(with: [0xFE, 0xFF]) ? bytes.dropFirst(2).filter { $0 != 0 }[...] : bytes
    let text = String(decoding: units, as: UTF8.self).unicodeScalars.filter {
      $0.value >= 0x20 && $0.properties.generalCategory != .control
    }
    let name = String(String(String.UnicodeScalarView(text)).trimmingSpaces)
    return name.isEmpty ? nil : name
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: digits, as: UTF8.self)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { offset in
      UInt8(text.dropFirst(offset).prefix(2), radix: 16)
    }
    return printable(bytes[...])
  }

  private static func isMachO(_ bytes: [UInt8]) -> Bool {
    [[0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE]].contains {
      bytes.starts(with: $0)
    }
  }
}
