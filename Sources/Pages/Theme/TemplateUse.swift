/// A template together with the kind of files that it makes: what it sees depends on the kind.
struct TemplateUse: Hashable, Sendable {
  /// The file, such as `article.html`.
  var name: String
  /// The name of an output kind.
  var kind: String
}
