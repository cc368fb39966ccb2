/// The kind of a source.
package enum SourceKind: String, CaseIterable, Sendable {
  case person, government, organisation, outlet, agency, account, document, unnamed, other

  /// Whether the source spreads what others say, so that quoting it reaches no known origin.
  package var spreads: Bool {
    switch self {
    case .outlet, .agency, .account: true
    case .person, .government, .organisation, .document, .unnamed, .other: false
    }
  }
}
