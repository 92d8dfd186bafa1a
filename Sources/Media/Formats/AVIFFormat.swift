/// AVIF (AV1 Image File Format 1.1; HEIF, ISO/IEC 23008-12).
enum AVIFFormat {
  static func matches(_ bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes)
    guard reader.has("ftyp", at: 4), let length = reader.big(0, 4) else { return false }
    let brands = stride(from: 8, to: min(length, 256), by: 4).filter { $0 != 12 }
    return brands.contains { reader.has("avif", at: $0) || reader.has("avis", at: $0) }
  }

  /// What a file says of its pictures.
  private struct Meta {
    var primary: Int?
    var items: [Item] = []
    var properties: [Box] = []
    /// The properties of each item, from 1.
    var associations: [Int: [Int]] = [:]
    /// The items that are small copies of others, perhaps as they were before they were cut.
    var thumbnails = Set<Int>()
    /// Where the item data is that lies in the description itself.
    var inlineData: Range<Int>?
  }

  private struct Item {
    var id: Int
    var type: String
    var mediaType: String?
    /// Where its bytes are in the file; nil where that can't be told.
    var extents: [Range<Int>]?

    var isMetadata: Bool { type == "Exif" || (type == "mime" && mediaType?.contains("xml") == true) }
  }

  static func size(of bytes: [UInt8]) -> ImageSize? {
    let reader = ByteReader(bytes)
    guard let box = Box.whole(in: 0..<reader.end, reader).first(where: { $0.name == "meta" }),
      let meta = meta(box, reader), let primary = meta.primary
    else { return nil }
    var size: ImageSize?
    for index in meta.associations[primary] ?? [] where meta.properties.indices.contains(index - 1) {
      let property = meta.properties[index - 1]
      let start = property.content.lowerBound
      switch property.name {
      case "ispe":
        guard let width = reader.big(start + 4, 4), let height = reader.big(start + 8, 4) else { return nil }
        size = ImageSize(width: width, height: height)
      // Properties change the picture in the order in which they are named.
      case "irot": if reader.byte(start).map({ $0 & 1 }) == 1 { size = size?.turned(6) }
      case "clap": return nil
      default: continue
      }
    }
    return size
  }

  private static func meta(_ box: Box, _ reader: ByteReader) -> Meta? {
    guard let boxes = Box.all(in: box.content.dropFirst(4), reader) else { return nil }
    var meta = Meta()
    for box in boxes {
      let start = box.content.lowerBound
      guard let version = reader.byte(start) ?? (box.content.isEmpty ? 0 : nil) else { return nil }
      switch box.name {
      case "pitm": meta.primary = reader.big(start + 4, version == 0 ? 2 : 4)
      case "idat": meta.inlineData = box.content
      case "iref": readThumbnails(box, version, reader, into: &meta)
      case "iinf":
        let entries = start + (version == 0 ? 6 : 8)
        guard entries <= box.content.upperBound,
          let infos = Box.all(in: entries..<box.content.upperBound, reader)
        else { return nil }
        meta.items = infos.compactMap { item($0, reader) }
      case "iprp":
        guard let parts = Box.all(in: box.content, reader) else { return nil }
        for part in parts where part.name == "ipco" { meta.properties = Box.all(in: part.content, reader) ?? [] }
        for part in parts where part.name == "ipma" { readAssociations(part, reader, into: &meta) }
      default: continue
      }
    }
    if let places = boxes.first(where: { $0.name == "iloc" }) { readPlaces(places, reader, into: &meta) }
    return meta
  }

  private static func item(_ box: Box, _ reader: ByteReader) -> Item? {
    let start = box.content.lowerBound
    guard box.name == "infe", let version = reader.byte(start), version >= 2 else { return nil }
    let width = version == 2 ? 2 : 4
    guard let id = reader.big(start + 4, width), let type = reader.slice(start + 6 + width, count: 4) else {
      return nil
    }
    let texts = reader.bytes[(start + 10 + width)..<max(start + 10 + width, box.content.upperBound)]
      .split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    return Item(id: id, type: String(decoding: type, as: UTF8.self), mediaType: texts.dropFirst().first)
  }

  private static func readThumbnails(_ box: Box, _ version: Int, _ reader: ByteReader, into meta: inout Meta) {
    for reference in Box.whole(in: box.content.dropFirst(4), reader) where reference.name == "thmb" {
      if let id = reader.big(reference.content.lowerBound, version == 0 ? 2 : 4) { meta.thumbnails.insert(id) }
    }
  }

  private static func readAssociations(_ box: Box, _ reader: ByteReader, into meta: inout Meta) {
    let start = box.content.lowerBound
    guard let version = reader.byte(start), let flags = reader.big(start + 1, 3), let count = reader.big(start + 4, 4)
    else { return }
    var position = start + 8
    for _ in 0..<min(count, box.content.count) {
      let width = version < 1 ? 2 : 4
      guard let id = reader.big(position, width), let number = reader.byte(position + width) else { return }
      position += width + 1
      var found: [Int] = []
      for _ in 0..<number {
        guard let entry = reader.big(position, flags & 1 == 1 ? 2 : 1) else { return }
        found.append(entry & (flags & 1 == 1 ? 0x7FFF : 0x7F))
        position += flags & 1 == 1 ? 2 : 1
      }
      meta.associations[id] = found
    }
  }

  private static func readPlaces(_ box: Box, _ reader: ByteReader, into meta: inout Meta) {
    let start = box.content.lowerBound
    guard let version = reader.byte(start), let widths = reader.big(start + 4, 2) else { return }
    let (offsetWidth, lengthWidth) = (widths >> 12, widths >> 8 & 15)
    let (baseWidth, indexWidth) = (widths >> 4 & 15, version == 0 ? 0 : widths & 15)
    let idWidth = version < 2 ? 2 : 4
    guard let count = reader.big(start + 6, idWidth) else { return }
    var position = start + 6 + idWidth
    func next(_ width: Int) -> Int? {
      defer { position += width }
      return width == 0 ? 0 : reader.big(position, width)
    }
    for _ in 0..<min(count, box.content.count) {
      guard let id = next(idWidth), let method = version == 0 ? 0 : next(2).map({ $0 & 15 }), next(2) != nil,
        let base = next(baseWidth), let extents = next(2)
      else { return }
      var found: [Range<Int>]? = []
      for _ in 0..<extents {
        guard next(indexWidth) != nil, let offset = next(offsetWidth), let length = next(lengthWidth) else { return }
        let (sum, overflows) = base.addingReportingOverflow(offset)
        let origin = method == 1 ? meta.inlineData?.lowerBound : 0
        guard !overflows, method < 2, let origin, sum < reader.end - origin,
          reader.slice(origin + sum, count: length) != nil
        else {
          found = nil
          break
        }
        found?.append(origin + sum..<origin + sum + length)
      }
      if let index = meta.items.firstIndex(where: { $0.id == id }) { meta.items[index].extents = found }
    }
  }

  /// The same picture, with zeros in the place of metadata: other parts are found by their distance from the file's
  /// start, so that nothing may move.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    let reader = ByteReader(bytes)
    guard let boxes = Box.all(in: 0..<reader.end, reader),
      boxes.contains(where: { $0.name == "mdat" || $0.name == "meta" })
    else { throw .damaged }
    var result = bytes
    for box in boxes {
      switch box.name {
      case "meta":
        guard let meta = meta(box, reader) else { throw .damaged }
        for item in meta.items where item.isMetadata || (meta.thumbnails.contains(item.id) && item.id != meta.primary) {
          guard let extents = item.extents else { throw .damaged }
          for extent in extents { clear(extent, in: &result) }
          // Readers want a header even where it says nothing: first its distance, then a directory without entries.
          if item.type == "Exif", let first = extents.first, first.count >= 18 {
            for (offset, byte) in [0, 0, 0, 0, 0x4D, 0x4D, 0, 42, 0, 0, 0, 8].enumerated() {
              result[first.lowerBound + offset] = UInt8(byte)
            }
          }
        }
      case "moov": clearBoxes(named: ["udta", "meta", "uuid"], in: box.content, reader, &result)
      case "uuid": makeFree(box, in: &result)
      default: continue
      }
    }
    return result
  }

  /// Makes boxes free space, at any depth.
  private static func clearBoxes(
    named names: Set<String>, in range: Range<Int>, _ reader: ByteReader, _ bytes: inout [UInt8]
  ) {
    var open = [range]
    while let range = open.popLast() {
      for box in Box.whole(in: range, reader) {
        if names.contains(box.name) { makeFree(box, in: &bytes) }
        if ["trak", "mdia"].contains(box.name) { open.append(box.content) }
      }
    }
  }

  private static func makeFree(_ box: Box, in bytes: inout [UInt8]) {
    for (offset, byte) in "free".utf8.enumerated() { bytes[box.range.lowerBound + 4 + offset] = byte }
    clear(box.content, in: &bytes)
  }

  private static func clear(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range where bytes.indices.contains(index) { bytes[index] = 0 }
  }
}
