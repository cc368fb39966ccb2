import AssayDomain
import AssayVocabulary

extension Amendment {
  /// Returns the value after the edit; `make` converts a given value.
  func applied<Kept>(
    to old: Kept?,
    _ make: (Value) throws(DeskError) -> Kept?
  ) throws(DeskError) -> Kept? {
    switch self {
    case .keep: old
    case .clear: nil
    case .set(let value): try make(value)
    }
  }
}

extension Amendment<String> {
  /// Returns the text after the edit; a given text is cleaned by the rule.
  func applied(
    to old: String?,
    _ rule: TextRule,
    field: String
  ) throws(DeskError) -> String? {
    try applied(to: old) { (text) throws(DeskError) in try rule.clean(text, field: field) }
  }

  /// Returns the date after the edit.
  func applied(to old: ReportedDate?, field: String) throws(DeskError) -> ReportedDate? {
    try applied(to: old) { (text) throws(DeskError) in try .read(text, field: field) }
  }
}
