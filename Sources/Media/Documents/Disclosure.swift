/// What a document or a film tells besides what it shows.
public enum Disclosure: Sendable, Equatable {
  /// The name of a person who made it.
  case author(String)
  /// That of somebody, which wasn't read.
  case someAuthor
  /// Where it was made.
  case place
  /// Comments, or changes that weren't accepted yet, of those who worked on it.
  case comments, changes
  /// Other files inside it.
  case attachments
  /// What can't be read, because it is encrypted.
  case locked

  /// What a file tells, whatever it is called.
  ///
  /// - Parameter bytes: The file, or as much of it as may be read.
  public static func all(in bytes: [UInt8]) -> [Disclosure] {
    var all: [Disclosure] = []
    if PDFDocument.matches(bytes) {
      all = PDFDocument(bytes).disclosures
    } else if OfficeDocument.matches(bytes) {
      all = OfficeDocument(bytes).disclosures
    } else {
      all = FilmTags.disclosures(in: bytes)
    }
    return all.contains(.place) || !Exif.hasPlace(in: bytes) ? all : all + [.place]
  }
}
