import AssayDomain
package import AssayVocabulary

/// Which record it is, of those whose versions are compared.
package enum RecordKey: Hashable, Sendable {
  case source(SourceID)
  case claim(ClaimID)
  case attribution(AttributionID)
  case link(LinkID)
  case evidence(EvidenceID)

  /// The table of its kind, as damage to it is reported.
  package var table: String {
    switch self {
    case .source: "source"
    case .claim: "claim"
    case .attribution: "attribution"
    case .link: "link"
    case .evidence: "evidence"
    }
  }

  /// The number of its id.
  package var number: Int64 {
    switch self {
    case .source(let id): id.rawValue
    case .claim(let id): id.rawValue
    case .attribution(let id): id.rawValue
    case .link(let id): id.rawValue
    case .evidence(let id): id.rawValue
    }
  }
}
