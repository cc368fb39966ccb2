/// The columns of claims that callers can request, in the order of the fields in objects: fields of a claim, then
/// fields of the summary of its assessment.
///
/// Reading rows, writing objects and tables, and composing SQL all derive from this declaration.
package enum ClaimColumn: Int32, CaseIterable, Sendable {
  case id, text, status, verdict, stale, stronger, newSince, mergedInto, kind, tags, priority
  case language, happens, due, checkAfter, assignee, leaseUntil, submitter, submittedAt, version
  case independent, vouched, possible, credibility, contradicted, first

  /// How a value is stored and written.
  package enum Form: Sendable {
    case text, integer, flag, tags
    /// UTC milliseconds.
    case instant
    case claimID, attributionID
    case status, verdict, kind
  }

  package var form: Form {
    switch self {
    case .text, .language, .happens, .due, .checkAfter, .assignee, .submitter: .text
    case .priority, .version, .newSince, .independent, .vouched, .possible, .credibility: .integer
    case .stale, .stronger, .contradicted: .flag
    case .leaseUntil, .submittedAt: .instant
    case .id, .mergedInto: .claimID
    case .first: .attributionID
    case .status: .status
    case .verdict: .verdict
    case .kind: .kind
    case .tags: .tags
    }
  }

  /// Whether objects omit the field if it has no value.
  package var isOptional: Bool {
    switch self {
    case .stronger, .newSince, .mergedInto, .language, .happens, .due, .checkAfter, .assignee,
      .leaseUntil:
      true
    default: false
    }
  }

  /// Whether the field belongs to the summary of the assessment rather than to the claim.
  package var isOfSummary: Bool { rawValue >= Self.independent.rawValue }

  /// Whether the value depends only on the versions of the claim's and its summary's rows, unless a lease expires.
  package var isOfVersion: Bool { !isOfStaleness }

  /// Whether the value says how a verdict stands.
  package var isOfStaleness: Bool {
    switch self {
    case .stale, .stronger, .newSince: true
    default: false
    }
  }

  /// The field's name in objects.
  package var name: String { Self.names[Int(rawValue)] }

  package static let names = allCases.map { "\($0)" }
}
