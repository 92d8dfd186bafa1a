internal import Diagnostics
internal import Markdown

/// An amount that a page states, to compare pages of one treatment.
struct PageFact: Sendable {
  var topic: Int
  var amount: Quantity
  var scope: Scope
  var excerpt: String
  var location: SourceLocation

  static func all(in page: PageReading, _ map: inout SourceMap?) -> [PageFact] {
    var facts: [PageFact] = []
    for assertion in page.statements.assertions {
      guard case .amount(let amount) = assertion.value, !amount.isMoment,
        Topic.all[assertion.topic].traits.contains(.isShared)
      else { continue }
      facts.append(
        PageFact(
          topic: assertion.topic, amount: amount, scope: assertion.scope,
          excerpt: page.prose.excerpt(around: assertion.words), location: page.prose.location(of: assertion.words, &map)
        ))
    }
    return facts
  }
}
