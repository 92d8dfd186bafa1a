/// What a browser asks for.
struct Request: Sendable {
  var method: String
  /// The path and the query, as they were sent.
  var target: String
  /// The fields of the head, by their names in lower case; where a name is sent twice, both values.
  private var fields: [String: [String]]

  init(method: String, target: String, fields: [(name: String, value: String)]) {
    (self.method, self.target) = (method, target)
    self.fields = Dictionary(grouping: fields) { $0.name.lowercased() }.mapValues { $0.map(\.value) }
  }

  /// The value of a field; nil where it wasn't sent, or more than once.
  subscript(name: String) -> String? {
    guard let values = fields[name], values.count == 1 else { return nil }
    return values[0]
  }

  /// The part that is asked for; nil where a part is only wanted of a file that hasn't changed: nobody was told how to know.
  ///
  /// Source: RFC 9110, section 13.1.5.
  var range: String? { has("if-range") ? nil : self["range"] }

  /// Whether a field was sent.
  func has(_ name: String) -> Bool { fields[name] != nil }
}
