/// What one claim does for another.
package enum LinkKind: String, CaseIterable, Sendable {
  /// If the first is true, so is the second.
  case confirms
  /// The first makes the second likelier.
  case corroborates
  /// Not both are true; symmetric.
  case contradicts
}
