import AssayDomain

/// What an edit does to something that may be absent.
package enum Amended<Value: Sendable>: Sendable {
  case kept
  case cleared
  case set(Value)

  /// The value after the edit; `make` turns what was given into it.
  func applied<Kept>(
    to old: Kept?,
    _ make: (Value) throws(DeskError) -> Kept?
  ) throws(DeskError) -> Kept? {
    switch self {
    case .kept: old
    case .cleared: nil
    case .set(let value): try make(value)
    }
  }

  /// The value given, cleaned by a rule.
  func applied(
    to old: String?,
    _ rule: TextRule,
    field: String
  ) throws(DeskError) -> String? where Value == String {
    try applied(to: old) { (text) throws(DeskError) in try rule.clean(text, field: field) }
  }

  /// The date given.
  func applied(
    to old: ReportedDate?,
    field: String
  ) throws(DeskError) -> ReportedDate? where Value == String {
    try applied(to: old) { (text) throws(DeskError) in try .read(text, field: field) }
  }
}
