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
    if PDFDocument.matches(bytes) { return PDFDocument(bytes).activity }
    if OfficeDocument.matches(bytes) { return OfficeDocument(bytes).activity }
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

  private static func isMachO(_ bytes: [UInt8]) -> Bool {
    [[0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE]].contains {
      bytes.starts(with: $0)
    }
  }
}
