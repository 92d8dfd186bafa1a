/// A text for a picture, where no browser breaks lines: it measures itself.
public struct DrawnText: Sendable {
  /// The words.
  public let text: String
  /// Breaks the words into lines for a box.
  let fit: @Sendable (TextBox) -> FittedText

  /// Makes a text.
  ///
  /// - Parameter fit: Breaks the text into lines that fit a box.
  public init(_ text: String, fit: @escaping @Sendable (TextBox) -> FittedText) { (self.text, self.fit) = (text, fit) }
}
