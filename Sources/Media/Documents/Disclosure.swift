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
}
