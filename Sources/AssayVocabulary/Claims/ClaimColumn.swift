/// The columns of claims that callers can ask for, in the order in which objects have them: fields of a claim, then of
/// the summary of its assessment.
///
/// Rows are read, objects and tables are written, and SQL is made from what is said here.
package enum ClaimColumn: Int32, CaseIterable, Sendable {
  case id, text, status, verdict, stale, newSince, mergedInto, kind, tags, priority, language
  case happens, due, checkAfter, assignee, leaseUntil, submitter, submittedAt, version
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
    case .stale, .contradicted: .flag
    case .leaseUntil, .submittedAt: .instant
    case .id, .mergedInto: .claimID
    case .first: .attributionID
    case .status: .status
    case .verdict: .verdict
    case .kind: .kind
    case .tags: .tags
    }
  }

  /// Whether objects leave the field out when it has nothing in it.
  package var isOptional: Bool {
    switch self {
    case .newSince, .mergedInto, .language, .happens, .due, .checkAfter, .assignee, .leaseUntil:
      true
    default: false
    }
  }

  /// Whether the summary of the assessment has it, not the claim.
  package var isOfSummary: Bool { rawValue >= Self.independent.rawValue }

  /// Whether it stays the same for as long as the rows of the claim and its summary do and nobody holds it for a time.
  package var isOfVersion: Bool { self != .stale && self != .newSince }

  /// The field's name in objects.
  package var name: String { Self.names[Int(rawValue)] }

  package static let names = allCases.map { "\($0)" }
}
