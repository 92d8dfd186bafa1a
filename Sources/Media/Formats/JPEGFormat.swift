/// JPEG (ITU T.81, annex B; JFIF 1.02; Exif 2.32).
enum JPEGFormat {
  static func matches(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xD8, 0xFF]) }

  /// A segment: its marker, and its bytes with the marker.
  private struct Segment {
    var marker: UInt8
    var bytes: ArraySlice<UInt8>

    /// What follows the length.
    var content: ArraySlice<UInt8> { bytes.dropFirst(4) }
    /// The frame header of a picture that browsers decode: baseline, extended or progressive, by Huffman's code.
    var isFrame: Bool { (0xC0...0xC2).contains(marker) }
    /// That of another: lossless, hierarchical or arithmetic.
    var isOtherFrame: Bool { (0xC3...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) }

    var exif: ArraySlice<UInt8>? {
      marker == 0xE1 && content.starts(with: "Exif\0\0".utf8) ? content.dropFirst(6) : nil
    }
  }

  /// Walks over the segments, and the coded data that follow some of them.
  private struct Segments {
    let reader: ByteReader
    var position = 2

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes) }

    /// The next segment; nil where there is none, because the file ends or is damaged.
    mutating func next() -> Segment? {
      guard reader.byte(position) == 0xFF else { return nil }
      // Any number of 0xFF may fill the place before a marker.
      while reader.byte(position + 1) == 0xFF { position += 1 }
      guard let marker = reader.byte(position + 1) else { return nil }
      let start = position
      if marker == 0xD9 || marker == 0x01 || (0xD0...0xD8).contains(marker) {
        position += 2
      } else {
        guard let length = reader.big(position + 2, 2), length >= 2, reader.slice(position, count: 2 + length) != nil
        else { return nil }
        position += 2 + length
      }
      return Segment(marker: UInt8(marker), bytes: reader.bytes[start..<position])
    }

    /// The coded data after a scan's header, up to the next marker that isn't a part of them.
    mutating func scan() -> ArraySlice<UInt8> {
      let start = position
      while position < reader.end {
        if reader.byte(position) == 0xFF, let next = reader.byte(position + 1), next != 0, next != 0xFF,
          !(0xD0...0xD7).contains(next)
        {
          break
        }
        position += 1
      }
      return reader.bytes[start..<position]
    }
  }

  static func size(of bytes: [UInt8]) -> ImageSize? {
    var segments = Segments(bytes)
    var orientation = 1
    while let segment = segments.next() {
      if let exif = segment.exif, orientation == 1 { orientation = Exif.orientation(exif) }
      if segment.isFrame {
        let frame = ByteReader(segment.content)
        guard let height = frame.big(segment.content.startIndex + 1, 2),
          let width = frame.big(segment.content.startIndex + 3, 2)
        else { return nil }
        return ImageSize(width: width, height: height).turned(orientation)
      }
      if segment.marker == 0xD9 || segment.marker == 0xDA || segment.isOtherFrame { return nil }
    }
    return nil
  }

  /// What its metadata say that decides how it looks. A long profile is in several segments.
  static func traits(of bytes: [UInt8]) -> (orientation: Int, profile: [UInt8]?) {
    var segments = Segments(bytes)
    var orientation = 1
    var profile: [UInt8] = []
    while let segment = segments.next(), segment.marker != 0xDA, segment.marker != 0xD9 {
      if let exif = segment.exif, orientation == 1 { orientation = Exif.orientation(exif) }
      if segment.marker == 0xE2, segment.content.starts(with: "ICC_PROFILE\0".utf8) {
        profile += segment.content.dropFirst(14)
      }
    }
    return (orientation, profile.isEmpty ? nil : profile)
  }

  /// How many channels of colour it has; nil where its frame isn't found.
  static func channels(of bytes: [UInt8]) -> Int? {
    var segments = Segments(bytes)
    while let segment = segments.next(), segment.marker != 0xDA, segment.marker != 0xD9 {
      if segment.isFrame { return ByteReader(segment.content).byte(segment.content.startIndex + 5) }
    }
    return nil
  }

  /// The same picture without anything that isn't needed to show it: of metadata, only the colour profile and the
  /// orientation stay. What follows its end (other pictures, films, depth maps) is left out.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    var segments = Segments(bytes)
    var orientation = 1
    var kept: [ArraySlice<UInt8>] = []
    var hasFrame = false
    while let segment = segments.next() {
      switch segment.marker {
      case 0xD9:
        guard hasFrame else { throw .damaged }
        return joined(kept, orientation: orientation)
      case 0xDA:
        guard hasFrame else { throw .damaged }
        kept += [segment.bytes, segments.scan()]
      case 0xE0 where segment.content.starts(with: "JFIF\0".utf8): kept.append(withoutThumbnail(segment.bytes))
      case 0xE1:
        if let exif = segment.exif, orientation == 1 { orientation = Exif.orientation(exif) }
      case 0xE2 where segment.content.starts(with: "ICC_PROFILE\0".utf8): kept.append(segment.bytes)
      case 0xEE where segment.content.starts(with: "Adobe".utf8) && segment.content.count >= 12:
        // Its fields, and nothing after them.
        kept.append(([0xFF, 0xEE, 0, 14] + segment.content.prefix(12))[...])
      // Comments, metadata, and segments that no decoder of ours knows. Tables, heights and intervals of restarts are needed.
      case 0x02...0xBF, 0xC8, 0xDE...0xEF, 0xF0...0xFE: continue
      default:
        if segment.isOtherFrame {
          throw MediaProblem("is a JPEG that browsers can't show", hint: "open it and save it again as JPEG or PNG")
        }
        hasFrame = hasFrame || segment.isFrame
        kept.append(segment.bytes)
      }
    }
    throw .damaged
  }

  /// A JFIF header states the density of dots; its small copy of the picture may show what was cut away.
  private static func withoutThumbnail(_ segment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard segment.count >= 18 else { return [] }
    return ([0xFF, 0xE0, 0, 16] + segment.dropFirst(4).prefix(12) + [0, 0])[...]
  }

  private static func joined(_ kept: [ArraySlice<UInt8>], orientation: Int) -> [UInt8] {
    var result: [UInt8] = [0xFF, 0xD8]
    var rest = kept[...]
    // JFIF wants its header to be the first.
    if let first = rest.first, first.starts(with: [0xFF, 0xE0]) {
      result += first
      rest.removeFirst()
    }
    if orientation != 1 {
      let content = Array("Exif\0\0".utf8) + Exif.tiff(orientation: orientation)
      result += [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
    }
    for part in rest { result += part }
    return result + [0xFF, 0xD9]
  }
}
