package import AssayVocabulary

/// Why a record would contradict the existing records.
///
/// The description says what the caller can do.
package enum EntryProblem: Error, Hashable, CustomStringConvertible {
  /// Owners would form a circle: the source, its new owner, and so on back to the source.
  case ownersInACircle([SourceID])
  /// Reports would each precede the next, back to the first.
  case reportsInACircle([AttributionID])
  /// Reports would each supersede the next, back to the first.
  case supersededInACircle([AttributionID])
  /// The report to be superseded is of another source, or on another claim.
  case supersedesOthers(AttributionID)
  /// Both reports are of one source.
  case jointWithItself(AttributionID)
  case jointAndSeparate(AttributionID)
  case namedYetUnnamed
  case citesItself(Citation)
  case citesWithoutBasis(Basis)
  case seenThroughACarrier
  case carriesItself
  case linksToItself
  case linkedAlready(LinkKind)
  case mergesIntoItself
  case mergesDecided(ClaimID)
  case mergesWithdrawn(ClaimID)
  case isMerged(String, into: String?)
  case isNotMerged(String)

  package var description: String {
    switch self {
    case .ownersInACircle(let circle):
      "no source can be part of itself: "
        + circle.map(\.description).joined(separator: " is part of ")
    case .reportsInACircle(let circle):
      "no report can precede itself: " + circle.map(\.description).joined(separator: " precedes ")
    case .supersededInACircle(let circle):
      "no report can supersede itself: "
        + circle.map(\.description).joined(separator: " supersedes ")
    case .supersedesOthers(let id):
      "\(id) is not an earlier word of this source on this claim; a source supersedes only its own"
    case .jointWithItself(let id):
      "\(id) is by the same source, whose reports count once anyway; name another source's"
    case .jointAndSeparate(let id):
      "\(id) is one statement with it or one of its own, not both"
    case .namedYetUnnamed:
      "a source of the kind unnamed has no name to stand for; choose another kind, or leave out named"
    case .citesItself(let citation):
      "\(citation) is this source's own; cite only what it has from others"
    case .citesWithoutBasis(let basis):
      "a report that cites others has the basis cites, not \(basis.rawValue)"
    case .seenThroughACarrier:
      "what is known through somebody else's report has not been seen in the original; "
        + "leave out seen, or leave out via"
    case .carriesItself: "a source is not the carrier of its own report; leave out via"
    case .mergesIntoItself: "a merge needs two different ones; this is one and the same"
    case .mergesDecided(let claim):
      "\(claim) is decided, and its verdict rests on what it had then; reopen it first"
    case .mergesWithdrawn(let claim):
      "\(claim) is withdrawn; what is withdrawn is neither merged nor merged into"
    case .isMerged(let one, let survivor):
      survivor.map { "\(one) is merged into \($0); use \($0), or unmerge \(one) first" }
        ?? "\(one) is merged"
    case .isNotMerged(let one): "\(one) is not merged into anything"
    case .linksToItself: "a link joins two different claims"
    case .linkedAlready(.contradicts):
      "these claims are already recorded to contradict each other; it holds both ways"
    case .linkedAlready(let kind):
      "the first claim already \(kind.rawValue) the second; withdraw that link to replace it"
    }
  }
}
