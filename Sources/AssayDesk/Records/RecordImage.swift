package import AssayDomain
import AssayVocabulary

/// A row as it was after an event.
///
/// Its cases are indirect: a claim is large, and a call passes its images through many hands.
package indirect enum RecordImage: Sendable, Hashable {
  case source(Source)
  case claim(Claim)
  case attribution(Attribution)
  case link(Link)
  case evidence(Evidence)
  case note(Note)
  case policy(Policy)
  case grant(Grant)

  /// The id of the record, such as `C2`.
  package var id: String {
    switch self {
    case .source(let source): source.id.description
    case .claim(let claim): claim.id.description
    case .attribution(let attribution): attribution.id.description
    case .link(let link): link.id.description
    case .evidence(let evidence): evidence.id.description
    case .note(let note): note.id.description
    case .policy: "policy"
    case .grant(let grant): grant.id
    }
  }

  /// Returns the row with its texts replaced by a mark.
  package func redacted(_ mark: RedactionMark) -> RecordImage {
    switch self {
    case .source(let row): .source(row.redacted(mark))
    case .claim(let row): .claim(row.redacted(mark))
    case .attribution(let row): .attribution(row.redacted(mark))
    case .link(let row): .link(row.redacted(mark))
    case .evidence(let row): .evidence(row.redacted(mark))
    case .note(let row): .note(row.redacted(mark))
    case .policy, .grant: self
    }
  }
}

extension Grant {
  /// The subject as lists of changes name it: `user:mira`, `group:newsdesk`.
  fileprivate var id: String {
    switch subject {
    case .user: "user:" + name
    case .group: "group:" + name
    }
  }
}
