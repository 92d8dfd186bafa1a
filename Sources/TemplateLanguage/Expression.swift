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
  /// The range of its last name, where reports put the caret.
  var nameRange: Range<Int>
  /// How deep its expressions are nested, from 1: code that walks an expression needs that many levels of the stack.
  let depth: Int

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    nameRange = name ?? range
    depth = 1 + (kind.parts.map(\.depth).max() ?? 0)
  }
}

extension Expression.Kind {
  /// The expressions directly inside it.
  fileprivate var parts: [Expression] {
    func inside(_ arguments: [Expression.Argument]) -> [Expression] {
      arguments.compactMap { if case .expression(let value) = $0.value { value } else { nil } }
    }
    return switch self {
    case .integer, .bool, .none, .name: []
    case .string(let parts): parts.compactMap { if case .expression(let value) = $0 { value } else { nil } }
    case .member(let base, _, _), .not(let base): [base]
    case .call(let base, _, let arguments, _): (base.map { [$0] } ?? []) + inside(arguments)
    case .index(let a, let b), .binary(_, let a, let b): [a, b]
    case .ternary(let a, let b, let c): [a, b, c]
    }
  }
}
