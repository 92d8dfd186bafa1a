/// An expression as it was written.
struct Expression: Sendable, Equatable {
  indirect enum Kind: Sendable, Equatable {
    case string([Token.StringPart])
    case integer(Int)
    case bool(Bool)
    case none
    case name(String)
    /// `base.name` or `base?.name`.
    case member(Expression, String, isOptional: Bool)
    /// `base.name(arguments)`, or `name(arguments)` without a base.
    case call(Expression?, String, [Argument], isOptional: Bool)
    case index(Expression, Expression)
    case not(Expression)
    case binary(String, Expression, Expression)
    case ternary(Expression, Expression, Expression)
  }

  /// An argument of a call.
  struct Argument: Sendable, Equatable {
    enum Value: Sendable, Equatable {
      case expression(Expression)
      case keyPath([String])
      /// `.long`.
      case implicitMember(String)
    }
    var label: String?
    var value: Value
    var range: Range<Int>
  }

  var kind: Kind
  /// Offsets in the file's bytes, from 0.
  var range: Range<Int>
  /// Where the last name of it stands, for the caret.
  var nameRange: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    nameRange = name ?? range
  }
}
