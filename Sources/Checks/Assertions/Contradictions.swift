/// Two places of a page that can't both be true.
public struct Contradiction: Sendable {
  /// What both are about, such as "pain".
  public let topic: String
  /// The words of both; the second is the promise, or the later one.
  public let first: Range<Int>, second: Range<Int>
  /// The label of a table's row, where it is about one.
  let row: Range<Int>?

  init(topic: String, first: Range<Int>, second: Range<Int>, row: Range<Int>? = nil) {
    (self.topic, self.first, self.second, self.row) = (topic, first, second, row)
  }
}

extension Contradiction {
  /// What a page states twice in two ways, each topic once.
  static func all(in reader: AssertionReader, topics: [Topic] = Topic.all) -> [Contradiction] {
    var found: [Contradiction] = []
    var pairs: Set<[Int]> = []
    for (topic, statements) in Dictionary(grouping: reader.assertions, by: \.topic).sorted(by: { $0.key < $1.key }) {
      let sorted = reader.scopes.withoutVariants(statements).sorted { $0.words.lowerBound < $1.words.lowerBound }
      guard let (first, second) = pair(in: sorted, reader.scopes) else { continue }
      // Report the promise, not the statement that it contradicts, whichever comes first.
      let (other, place) = first.isPromise && !second.isPromise ? (second, first) : (first, second)
      // Two sentences that say it of lifting and of sports say it once.
      if !pairs.insert([other.sentence, place.sentence]).inserted { continue }
      found.append(Contradiction(topic: topics[topic].name, first: other.words, second: place.words))
    }
    return found
  }

  private static func pair(in statements: [Assertion], _ scopes: PageScopes) -> (Assertion, Assertion)? {
    // Nobody states something a thousand times.
    let statements = Array(statements.prefix(300))
    for (index, second) in statements.enumerated() {
      guard
        let first = statements[..<index].first(where: { $0.contradicts(second) && !scopes.areParallel($0, second) })
      else { continue }
      guard first.isPromise != second.isPromise else { return (first, second) }
      // Of all that contradicts the promise, what says so with most words says it most clearly.
      let promise = first.isPromise ? first : second
      let others = statements.filter {
        !$0.isPromise && $0.contradicts(promise) && !scopes.areParallel($0, promise)
      }
      let clearest = others.max { scopes.clearness(of: $0) < scopes.clearness(of: $1) } ?? second
      return clearest.words.lowerBound < promise.words.lowerBound ? (clearest, promise) : (promise, clearest)
    }
    return nil
  }
}
