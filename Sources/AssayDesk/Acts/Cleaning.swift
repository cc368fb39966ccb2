import AssayDomain

extension TextRule {
  /// The text cleaned, or a refusal that names the field.
  func clean(_ text: String, field: String) throws(DeskError) -> String {
    do { return try clean(text) } catch { throw .invalid(field, error.description) }
  }

  /// Nil stays nil; a text that is given must not be empty.
  func clean(optional text: String?, field: String) throws(DeskError) -> String? {
    guard let text else { return nil }
    return try clean(text, field: field)
  }
}

extension ReportedDate {
  /// The date that a field spells, or a refusal that names the field.
  static func read(_ text: String?, field: String) throws(DeskError) -> ReportedDate? {
    guard let text else { return nil }
    do { return try ReportedDate(text: text) } catch { throw .invalid(field, error.description) }
  }
}
