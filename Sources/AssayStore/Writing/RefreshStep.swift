import AssayDesk
import AssayDomain
import AssayVocabulary

/// A change whose affected claims are still to be found and marked.
struct RefreshSeed: Sendable, Hashable {
  /// What the change was about.
  enum Subject: Hashable {
    /// The start of days, which every claim depends on.
    case everything
    case claim(ClaimID)
    case source(SourceID)
  }

  let seq: Int64
  let subject: Subject
}

extension RefreshSeed.Subject {
  var kind: Int64 {
    switch self {
    case .everything: 0
    case .claim: 1
    case .source: 2
    }
  }

  var id: Int64 {
    switch self {
    case .everything: 0
    case .claim(let claim): claim.rawValue
    case .source(let source): source.rawValue
    }
  }

  init(kind: Int64, id: Int64) throws(DeskError) {
    switch kind {
    case 0: self = .everything
    case 1: self = .claim(ClaimID(rawValue: id))
    case 2: self = .source(SourceID(rawValue: id))
    default: throw .damaged(table: "refresh_seed", column: "kind")
    }
  }
}

/// What a mark asked for: a claim's summary and staleness as of the event that marked it.
struct RefreshedClaim: Sendable {
  let claim: ClaimID
  let seq: Int64
  let summary: AssessmentSummary
  /// Nil if the claim has no verdict.
  let staleness: VerdictStaleness?
}

/// Some of the work that waits, found out by any connection, for the writer to record.
package struct RefreshStep: Sendable {
  /// The event that made the marks.
  let seq: Int64
  /// The claims to mark.
  var marks: [ClaimID] = []
  /// The seed that affects no other claims than these.
  var doneSeed: RefreshSeed?
  /// What older marks asked for.
  var results: [RefreshedClaim] = []

  /// How many marks, or results, are recorded in one transaction; a result takes ten times as long.
  private static let (markCount, resultCount) = (500, 50)

  /// The same work in parts, each for a transaction of its own, to be recorded in order.
  package var parts: [RefreshStep] {
    var parts = marks.parts(of: Self.markCount).map { RefreshStep(seq: seq, marks: $0) }
    if let doneSeed { parts.append(RefreshStep(seq: seq, doneSeed: doneSeed)) }
    parts += results.parts(of: Self.resultCount).map { RefreshStep(seq: seq, results: $0) }
    return parts
  }
}

extension Array {
  fileprivate func parts(of count: Int) -> [Self] {
    stride(from: 0, to: self.count, by: count).map { Array(dropFirst($0).prefix(count)) }
  }
}
