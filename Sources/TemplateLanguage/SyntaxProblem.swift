/// A problem at a place in a template's bytes, without the file's path.
struct SyntaxProblem: Error, Equatable {
  var range: Range<Int>
  var message: String
  var hint: String?

  init(_ range: Range<Int>, _ message: String, hint: String? = nil) {
    (self.range, self.message, self.hint) = (range, message, hint)
  }
}
