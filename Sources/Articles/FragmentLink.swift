/// A link to a heading of some page.
struct FragmentLink: Sendable, Equatable {
  var page: Int
  var fragment: String
}
