/// Why libyaml stopped reading.
struct YAMLSyntaxError: Error {
  /// In libyaml's words.
  var problem: String
  /// Where, in bytes of the text from 0.
  var offset: Int
  /// What libyaml was reading, in its words, such as `while scanning an alias`.
  var context: String?
  /// Where that began, in bytes of the text from 0.
  var start: Int?
}
