internal import Values

/// What a file can do and what it tells, by its bytes, whatever its name is.
public struct FileTraits: Sendable {
  /// What it can do beyond being looked at, as the end of a sentence that begins with "this file"; nil for one that does nothing.
  public let activity: String?
  /// What it tells besides what it shows.
  public let disclosures: [Disclosure]

  /// Reads a file.
  ///
  /// - Parameter bytes: The file, or as much of it as may be read.
  public init(of bytes: [UInt8]) {
    let told: [Disclosure]
    if PDFDocument.matches(bytes) {
      let document = PDFDocument(bytes)
      (activity, told) = (Self.program(bytes) ?? document.activity, document.disclosures)
    } else if OfficeDocument.matches(bytes) {
      let document = OfficeDocument(bytes)
      (activity, told) = (document.activity, document.disclosures)
    } else {
      (activity, told) = (Self.program(bytes) ?? Self.page(bytes), FilmTags.disclosures(in: bytes))
    }
    disclosures = told.contains(.place) || !Exif.hasPlace(in: bytes) ? told : told + [.place]
  }

  private static func program(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "MZ".utf8) || bytes.starts(with: [0x7F] + Array("ELF".utf8)) || isMachO(bytes) {
      return "is a program"
    }
    return bytes.starts(with: "#!".utf8) ? "is a script" : nil
  }

  /// What a page or another text can do.
  private static func page(_ bytes: [UInt8]) -> String? {
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
