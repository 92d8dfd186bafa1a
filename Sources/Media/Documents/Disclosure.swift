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

  /// What a file tells, whatever it is called.
  ///
  /// - Parameter bytes: The file, or as much of it as may be read.
  public static func all(in bytes: [UInt8]) -> [Disclosure] {
    if PDFDocument.matches(bytes) { return PDFDocument(bytes).disclosures }
    if OfficeDocument.matches(bytes) { return OfficeDocument(bytes).disclosures }
    return FilmTags.disclosures(in: bytes)
  }
}
