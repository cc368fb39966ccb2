/// The relation of one claim to another.
package enum LinkKind: String, CaseIterable, Sendable {
  /// If the first claim is true, so is the second.
  case confirms
  /// The first claim makes the second likelier.
  case corroborates
  /// The two claims cannot both be true; symmetric.
  case contradicts
}
