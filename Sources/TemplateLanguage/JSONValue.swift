/// Data for programs that read a page, written so that it is safe in a `<script>` block: see `Escaping.appendJSON`.
public enum JSONValue: Sendable, Equatable {
  case string(String)
  /// A text as UTF-8.
  case utf8([UInt8])
  case int(Int)
  case array([JSONValue])
  /// Members in the order in which they are written.
  case object([Member])
  /// A value that was written before, because many pages have it.
  case written(Written)

  /// The bytes of a value.
  public struct Written: Sendable, Equatable {
    fileprivate let bytes: [UInt8]

    /// Writes a value.
    public init(_ value: JSONValue) {
      var bytes: [UInt8] = []
      value.append(to: &bytes)
      self.bytes = bytes
    }
  }

  /// A name and its value.
  public struct Member: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) { (self.name, self.value) = (name, value) }

    /// Makes a member with a text.
    public init(_ name: String, _ text: String) { self.init(name, .string(text)) }

    /// Makes a member with a text, if there is one.
    public init?(_ name: String, _ text: String?) {
      guard let text else { return nil }
      self.init(name, .string(text))
    }
  }

  /// An object of the members that are not nil.
  public static func object(of members: Member?...) -> JSONValue { .object(members.compactMap { $0 }) }

  /// Writes the value without white space.
  public func append(to output: inout [UInt8]) {
    switch self {
    case .string(let text): Self.append(text, to: &output)
    case .utf8(let text):
      output.append(UInt8(ascii: "\""))
      text.withUnsafeBufferPointer { Escaping.appendJSON($0, to: &output) }
      output.append(UInt8(ascii: "\""))
    case .int(let number): output.append(contentsOf: String(number).utf8)
    case .written(let value): output.append(contentsOf: value.bytes)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        value.append(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.append(member.name, to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.append(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    Escaping.appendJSON(text, to: &output)
    output.append(UInt8(ascii: "\""))
  }
}
