/// What a sentence states about a topic.
struct Assertion {
  /// What is stated.
  enum Value {
    case none, some
    case amount(Quantity)
    /// People may: from so many hours after the treatment on; nil where it isn't said.
    case allowed(from: Double?)
    /// They may not: for so many hours; nil where it isn't said.
    case forbidden(until: Double?)
  }

  /// The topic, by its index.
  var topic: Int
  var value: Value
  var scope: Scope
  /// What is spoken of, where that isn't the treatment.
  var subjects: Set<String> = []
  /// The word for what people do.
  var key = ""
  /// The words that state it.
  var words: Range<Int>
  var sentence: Int
  /// The paragraph: who says two things in one means both.
  var block: Int32
}

extension Assertion {
  /// Whether it promises something: that there is none of it, or that people may do it.
  var isPromise: Bool {
    switch value {
    case .none, .allowed: true
    case .some, .amount, .forbidden: false
    }
  }

  /// Whether both can't hold.
  func contradicts(_ other: Assertion) -> Bool {
    guard topic == other.topic, sentence != other.sentence, block != other.block || isPolar, !isFelt(other),
      !scope.differs(from: other.scope, by: classes)
    else {
      return false
    }
    if !subjects.isEmpty, !other.subjects.isEmpty, subjects.isDisjoint(with: other.subjects) { return false }
    switch (value, other.value) {
    case (.none, .some), (.some, .none): return true
    case (.amount(let mine), .amount(let theirs)):
      return scope.isLater == other.scope.isLater && mine.excludes(theirs)
    case (.allowed(let from), .forbidden(let until)), (.forbidden(let until), .allowed(let from)):
      return Self.excludes(from, until)
    case (.allowed(let mine?), .allowed(let theirs?)), (.forbidden(let mine?), .forbidden(let theirs?)):
      // Both say when it may be: at very different times.
      let ratio = max(mine, theirs) / max(min(mine, theirs), 12)
      return key == other.key && scope.size == other.scope.size && ratio >= 2
    default: return false
    }
  }

  private var isPolar: Bool { Topic.all[topic].kind == .polar }

  /// Whether one is of what is felt during a treatment, and the other of what is felt after it.
  private func isFelt(_ other: Assertion) -> Bool {
    guard Topic.all[topic].traits.contains(.felt) else { return false }
    return scope.isAfterwards != other.scope.isAfterwards
  }

  /// Whether it is before or after matters to what people feel and do; not to how they are put to sleep, or who may come.
  private var classes: [Scope.Class] {
    let hasPhases = Topic.all[topic].kind == .activity || Topic.all[topic].traits.contains(.phased)
    return Scope.Class.allCases.filter { $0 != .phase || hasPhases }
  }

  private static func excludes(_ from: Double?, _ until: Double?) -> Bool {
    switch (from, until) {
    case (let from?, let until?): from < until * 0.8
    // "You can drive home", and "do not drive".
    case (let from?, nil): from == 0
    case (nil, _): false
    }
  }
}
