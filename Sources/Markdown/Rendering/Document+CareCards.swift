extension Document {
  /// A box that tells people to call somebody, as lists of headings show it.
  public struct CareCard: Sendable, Equatable {
    /// What links point to, without `#`.
    public var id: String
    /// What it is called, with the number of the emergency.
    public var title: String
    /// The id of the heading that it is below; nil above all headings.
    public var heading: String?
  }

  /// The boxes that tell people to call somebody, in reading order.
  ///
  /// - Parameter context: What boxes are called.
  public func careCards(in context: RenderingContext) -> [CareCard] {
    var cards: [CareCard] = []
    var boxes = 0
    var heading: String?
    for step in walk() where step.isEntering {
      switch self[step.id].kind {
      case .heading(let opened) where opened.level == 2: heading = string(opened.id)
      case .callout(let box):
        boxes += 1
        guard box.tellsToCall else { continue }
        let number = box == .emergency ? context.emergency.map { " " + $0.shown } : nil
        let title = context.labels.title(of: box) + (number ?? "")
        cards.append(CareCard(id: HTMLRenderer.boxID(boxes), title: title, heading: heading))
      default: break
      }
    }
    return cards
  }
}
