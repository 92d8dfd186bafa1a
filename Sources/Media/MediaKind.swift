/// A kind of file that belongs on a site, with the endings of its names and how its bytes begin.
public struct MediaKind: Sendable {
  /// What people call it.
  public let name: String
  /// The endings of its files' names, in lower case.
  public let endings: [String]
  /// Whether it is a picture.
  public let isPicture: Bool
  /// Whether a file that begins with these bytes is one; `headSize` of them are enough.
  public let isBeginning: @Sendable (_ head: [UInt8]) -> Bool

  private init(
    _ name: String, _ endings: [String], isPicture: Bool = false, matches: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    (self.name, self.endings, self.isPicture, isBeginning) = (name, endings, isPicture, matches)
  }

  /// How many bytes of a file must be known.
  public static let headSize = 4096

  /// The kinds that are published without being asked for.
  public static let all: [MediaKind] = [
    picture("PNG", ["png", "apng"], .png), picture("JPEG", ["jpg", "jpeg", "jfif", "pjpeg", "pjp"], .jpeg),
    picture("GIF", ["gif"], .gif), picture("WebP", ["webp"], .webp), picture("AVIF", ["avif"], .avif),
    picture("SVG", ["svg"], .svg), picture("BMP", ["bmp"], .bmp), picture("icon", ["ico"], .ico),
    MediaKind("PDF", ["pdf"]) { $0.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil },
    MediaKind("font", ["woff2"]) { $0.starts(with: "wOF2".utf8) },
    MediaKind("font", ["woff"]) { $0.starts(with: "wOFF".utf8) },
    MediaKind("font", ["ttf", "otf"]) {
      $0.starts(with: [0, 1, 0, 0]) || $0.starts(with: "OTTO".utf8) || $0.starts(with: "true".utf8)
    },
    MediaKind("film", ["mp4", "m4v"], matches: isMP4),
    MediaKind("film", ["webm"]) { $0.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) },
    MediaKind("film", ["ogv"]) { $0.starts(with: "OggS".utf8) },
    MediaKind("sound file", ["m4a"], matches: isMP4),
    MediaKind("sound file", ["mp3"]) { $0.starts(with: "ID3".utf8) || isFrameOfSound($0) },
    MediaKind("sound file", ["aac"], matches: isFrameOfSound),
    MediaKind("sound file", ["ogg", "oga", "opus"]) { $0.starts(with: "OggS".utf8) },
    MediaKind("sound file", ["wav"]) { ByteReader($0).has("RIFF", at: 0) && ByteReader($0).has("WAVE", at: 8) },
    MediaKind("sound file", ["flac"]) { $0.starts(with: "fLaC".utf8) },
    MediaKind("file of subtitles", ["vtt"]) { head in
      let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
      return text.starts(with: "WEBVTT".utf8)
    },
    MediaKind("file of subtitles", ["srt"]) { $0.prefix(64).firstRange(of: Array("1".utf8)) != nil && !$0.contains(0) },
  ]

  /// The kind of files whose names have an ending, in lower case; nil for one that isn't published by itself.
  public static func named(_ ending: String) -> MediaKind? { byEnding[ending] }

  private static let byEnding = Dictionary(all.flatMap { kind in kind.endings.map { ($0, kind) } }) { first, _ in first
  }

  private static func picture(_ name: String, _ endings: [String], _ format: ImageInfo.Format) -> MediaKind {
    // A picture of another kind than its name says is shown all the same: browsers look at the bytes.
    MediaKind(name, endings, isPicture: true) { head in
      ImageInfo.format(of: head).map { ($0 == .svg) == (format == .svg) } ?? false
    }
  }

  @Sendable private static func isMP4(_ head: [UInt8]) -> Bool { ByteReader(head).has("ftyp", at: 4) }

  /// The eleven or twelve bits that begin each frame of MPEG sound.
  @Sendable private static func isFrameOfSound(_ head: [UInt8]) -> Bool {
    head.count > 1 && head[0] == 0xFF && head[1] & 0xE0 == 0xE0
  }
}
