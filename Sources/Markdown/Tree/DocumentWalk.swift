/// A step of a walk through a document.
public struct WalkStep: Sendable {
  /// The node.
  public var id: NodeID
  /// True on the way in, false on the way out (only nodes that can hold others have a way out).
  public var isEntering: Bool
}

/// Walks a document in reading order without recursion.
public struct DocumentWalk: Sequence, IteratorProtocol {
  private let document: Document
  private var upcoming: WalkStep?
  private let top: NodeID

  init(_ document: Document, from top: NodeID) {
    self.document = document
    self.top = top
    upcoming = WalkStep(id: top, isEntering: true)
  }

  /// The next step.
  public mutating func next() -> WalkStep? {
    guard let step = upcoming else { return nil }
    let node = document[step.id]
    if step.isEntering, let child = node.firstChild {
      upcoming = WalkStep(id: child, isEntering: true)
    } else if step.isEntering, node.kind.isContainer {
      upcoming = WalkStep(id: step.id, isEntering: false)
    } else if step.id == top {
      upcoming = nil
    } else if let sibling = node.next {
      upcoming = WalkStep(id: sibling, isEntering: true)
    } else if let parent = node.parent {
      upcoming = WalkStep(id: parent, isEntering: false)
    } else {
      upcoming = nil
    }
    return step
  }
}
