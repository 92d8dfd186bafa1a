internal import TemplateLanguage

extension RecordField {
  /// The same field of a record that holds the owner.
  func lifted<Whole: Sendable>(_ part: @escaping @Sendable (Whole) -> Owner) -> RecordField<Whole> {
    let read = self.reading
    return RecordField<Whole>(name, type, documentation) { read(part($0)) }
  }
}
