/// A word of the expression language.
struct Token: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case integer(Int)
    case string([StringPart])
    /// An operator or a bracket.
    case symbol(String)
    /// `\.name.name` as an argument.
    case keyPath([String])
    /// The end of the expression.
    case end
  }

  /// A piece of a string literal.
  enum StringPart: Sendable, Equatable {
    case text(String)
    case expression(Expression)
  }

  var kind: Kind
  /// Offsets in the file's bytes, from 0.
  var range: Range<Int>
}
