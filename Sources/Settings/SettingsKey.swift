public import Values

/// A key of a settings map: its name, and how its value is read. Adding a key is adding one line to a list of these.
public struct SettingsKey<Target>: Sendable {
  /// How it is written.
  public let name: String
  /// Reads its value into the target, and reports what is wrong with it.
  public let read: @Sendable (inout Target, SettingsNode, inout SettingsReader) -> Void

  /// A key that is read in its own way.
  public init(_ name: String, read: @escaping @Sendable (inout Target, SettingsNode, inout SettingsReader) -> Void) {
    (self.name, self.read) = (name, read)
  }

  /// A property of the target.
  public typealias Path<Value> = WritableKeyPath<Target, Value> & Sendable

  /// A text for readers, that is not empty.
  public static func text(_ name: String, _ path: any Path<String?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.text($1, name) }
  }
  /// A text for readers in which values of the clinic, such as {phone}, are put in place.
  public static func textWithValues(_ name: String, _ path: any Path<String?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.text($1, name, mayNameValues: true) }
  }
  /// A name or code that is not empty.
  public static func string(_ name: String, _ path: any Path<String?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.string($1, name) }
  }
  /// A text with its place.
  public static func located(_ name: String, _ path: any Path<Located<String>?>) -> Self {
    Self(name) { target, node, reader in
      target[keyPath: path] = reader.string(node, name).map { Located(value: $0, range: node.range) }
    }
  }
  /// `true` or `false`.
  public static func bool(_ name: String, _ path: any Path<Bool?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.bool($1, name) }
  }
  /// A whole number.
  public static func integer(_ name: String, _ path: any Path<Int?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.integer($1, name) }
  }
  /// A day, with its place.
  public static func day(_ name: String, _ path: any Path<Located<Day>?>) -> Self {
    Self(name) { target, node, reader in
      target[keyPath: path] = reader.day(node, name).map { Located(value: $0, range: node.range) }
    }
  }
  /// A list of texts for readers, each with its place.
  public static func texts(_ name: String, _ path: any Path<[Located<String>]>) -> Self {
    Self(name) { $0[keyPath: path] = $2.strings($1, name, areTexts: true) ?? [] }
  }
  /// A list of names or paths, each with its place.
  public static func strings(_ name: String, _ path: any Path<[Located<String>]>) -> Self {
    Self(name) { $0[keyPath: path] = $2.strings($1, name) ?? [] }
  }
  /// An absolute web address.
  public static func url(_ name: String, _ path: any Path<String?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.url($1, name) }
  }
  /// A telephone number, as it is written.
  public static func telephone(_ name: String, _ path: any Path<String?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.telephone($1, name) }
  }
  /// A length of time in months.
  public static func months(_ name: String, _ path: any Path<Int?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.months($1, name) }
  }
  /// A length of time in days.
  public static func days(_ name: String, _ path: any Path<Int?>) -> Self {
    Self(name) { $0[keyPath: path] = $2.days($1, name) }
  }

  /// A map with keys of its own.
  public static func map<Value>(
    _ name: String, _ path: any Path<Value?>, _ empty: @escaping @Sendable () -> Value, _ keys: [SettingsKey<Value>]
  ) -> Self {
    Self(name) { target, node, reader in
      var value = empty()
      reader.fill(&value, from: node, keys: keys, name: name)
      target[keyPath: path] = value
    }
  }
}
