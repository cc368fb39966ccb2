import AssayDomain

extension TextRule {
  /// Returns the cleaned text, or throws a refusal that names the field.
  func clean(_ text: String, field: String) throws(DeskError) -> String {
    do { return try clean(text) } catch { throw .invalid(field, error.description) }
  }

  /// Cleans a text unless it is nil; an empty text is refused.
  func clean(optional text: String?, field: String) throws(DeskError) -> String? {
    guard let text else { return nil }
    return try clean(text, field: field)
  }
}

extension ReportedDate {
  /// Reads the date in a field, or throws a refusal that names the field.
  static func read(_ text: String?, field: String) throws(DeskError) -> ReportedDate? {
    guard let text else { return nil }
    do { return try ReportedDate(text: text) } catch { throw .invalid(field, error.description) }
  }
}
