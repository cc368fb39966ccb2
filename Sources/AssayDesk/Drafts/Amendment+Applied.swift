import AssayDomain
import AssayVocabulary

extension Amendment {
  /// The value after the edit; `make` turns what was given into it.
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
  /// The value given, cleaned by a rule.
  func applied(
    to old: String?,
    _ rule: TextRule,
    field: String
  ) throws(DeskError) -> String? {
    try applied(to: old) { (text) throws(DeskError) in try rule.clean(text, field: field) }
  }

  /// The date given.
  func applied(to old: ReportedDate?, field: String) throws(DeskError) -> ReportedDate? {
    try applied(to: old) { (text) throws(DeskError) in try .read(text, field: field) }
  }
}
