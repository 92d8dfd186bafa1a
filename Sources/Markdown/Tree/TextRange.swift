/// A range of a document's text.
public struct TextRange: Sendable, Hashable {
  /// Offset into `Document.text` in bytes, from 0.
  public var offset: UInt32 = 0
  /// Length in bytes.
  public var count: UInt32 = 0

  /// Makes a range.
  public init(offset: UInt32 = 0, count: UInt32 = 0) { (self.offset, self.count) = (offset, count) }

  /// No text.
  public static let empty = TextRange()
  /// Whether there is no text.
  public var isEmpty: Bool { count == 0 }
}
