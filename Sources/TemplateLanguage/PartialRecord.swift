internal import Values

/// A record of which only some fields are the same on all pages that a template is prepared for.
public struct PartialRecord: TemplateRecord {
  private let record: any TemplateRecord
  private let known: Set<Int>

  /// Makes a record whose other fields aren't known yet.
  ///
  /// - Parameters:
  ///   - record: One of the records that there will be.
  ///   - shape: Its shape.
  ///   - isKnown: Whether a field, given by its name, is the same in all of them.
  public init(_ record: any TemplateRecord, _ shape: RecordShape, where isKnown: (String) -> Bool) {
    self.record = record
    known = Set(shape.fields.indices.filter { isKnown(shape.fields[$0].name) })
  }

  /// Reads a field, whether it is known or not.
  public func value(at field: Int) -> Value { record.value(at: field) }

  /// Some fields aren't known.
  public var isPartial: Bool { true }

  /// Reads a field that is known; nil for others.
  public func knownValue(at field: Int) -> Value? { known.contains(field) ? record.value(at: field) : nil }
}

extension Value {
  /// Whether something in it isn't known yet.
  var isPartial: Bool {
    switch self {
    case .record(let record): record.isPartial
    case .array(let values): values.contains { $0.isPartial }
    default: false
    }
  }

  /// A field, as far as it is known.
  func knownField(_ index: Int) -> Value? {
    guard case .record(let record) = self else { return Value.none }
    return record.knownValue(at: index)
  }
}
