internal import Values
/// An expression whose names and types were resolved.
enum Operation: Sendable {
  indirect case literal(Value)
  /// A name's slot in the frame, from 0.
  case local(Int)
  /// A field of the record in a slot. Most prints are one, so the case is not indirect, which saves an allocation.
  case localField(Int, Int)
  /// A field of a record, by index; nil of nil.
  indirect case field(Operation, Int)
  indirect case call(Member, Operation, [Operation])
  /// The fields of a key path, read from each element.
  indirect case map(Operation, [Int])
  /// The elements whose key path is true.
  indirect case filter(Operation, [Int])
  indirect case elementAt(Operation, Operation)
  indirect case entry(Operation, Operation)
  indirect case plural(Operation, Operation)
  indirect case not(Operation)
  indirect case and(Operation, Operation)
  indirect case or(Operation, Operation)
  indirect case coalesce(Operation, Operation)
  indirect case equal(Operation, Operation, isNegated: Bool)
  indirect case less(Operation, Operation, isNegated: Bool)
  indirect case add(Operation, Operation)
  indirect case concatenate([Operation])
  indirect case choose(Operation, Operation, Operation)

  /// Reads a field of what another operation gives.
  static func reading(_ index: Int, of base: Operation) -> Operation {
    if case .local(let slot) = base { .localField(slot, index) } else { .field(base, index) }
  }
}
