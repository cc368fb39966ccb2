import AssayDomain
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// Rows of every kind with every optional value and with none, and texts that JSON must escape.
enum FullRows {
  static let odd = "a\"b\\c\n\t\u{8}\u{C}\r\u{1}\u{7F}é e\u{301} 𝄞\u{2028}/</script>"

  static func source(full: Bool) -> Source {
    Source(
      id: SourceID(rawValue: 1 << 53),
      name: odd,
      aliases: full ? [odd, "", "b"] : [],
      kind: .unnamed,
      reliability: .a,
      isNamed: full,
      partOf: full ? 3 : nil,
      carrier: full ? 4 : nil,
      url: full ? odd : nil,
      notes: full ? odd : nil,
      mergedInto: full ? 5 : nil,
      version: 1 << 53
    )
  }

  static func claim(full: Bool) throws -> Claim {
    Claim(
      id: 7,
      text: odd,
      language: full ? "kk" : nil,
      tags: full ? [odd, "gulf"] : [],
      kind: .prediction,
      happens: full ? try ReportedDate(text: "2025") : nil,
      due: full ? try ReportedDate(text: "2025-11") : nil,
      checkAfter: full ? try ReportedDate(text: "2025-11-06T12:30:05.123Z") : nil,
      priority: -100,
      status: full ? .decided : .inReview,
      mergedInto: full ? 9 : nil,
      assignee: full ? odd : nil,
      leaseUntilMs: full ? 1_762_000_900_000 : nil,
      proposal: full ? proposal(full: true) : nil,
      decision: full ? decision(full: true) : nil,
      submitter: odd,
      submittedAtMs: 1_762_000_000_000,
      version: 3
    )
  }

  static func decision(full: Bool) -> Decision {
    Decision(
      verdict: .misleading,
      label: full ? odd : nil,
      rationale: full ? odd : nil,
      proposer: odd,
      approver: full ? odd : nil,
      override: full ? odd : nil,
      seq: 9,
      atMs: 1_762_000_000_000,
      algorithm: 1,
      finding: full ? finding : emptyFinding
    )
  }

  static let emptyFinding = Finding(
    counts: Counts(independent: 0, vouched: 0, possible: 0),
    against: Counts(independent: 0, vouched: 0, possible: 0),
    credibility: 6,
    first: nil,
    roots: [],
    flags: []
  )

  static let finding = Finding(
    counts: Counts(independent: 2, vouched: 3, possible: 4),
    against: Counts(independent: 0, vouched: 1, possible: 1),
    credibility: 3,
    first: 8,
    roots: [1, 12],
    flags: [.circular, .singleChannel]
  )

  static func proposal(full: Bool) -> Proposal {
    Proposal(
      verdict: .outdated,
      label: full ? odd : nil,
      rationale: full ? odd : nil,
      proposer: odd,
      override: full ? odd : nil,
      seq: 7,
      atMs: 1_762_000_000_000
    )
  }

  static func policy(full: Bool) -> Policy {
    var policy = Policy.standard
    policy.version = 3
    guard full else { return policy }
    policy.needsFourEyes = true
    policy.leaseMinutes = 45
    policy.timeZone = "Asia/Almaty"
    policy.defaultRole = .contributor
    policy.needs.alternatives[.outdated] = nil
    policy.needs.alternatives[.disputed] = [.credibility4, .vouchedOpposition]
    return policy
  }

  static func grant(full: Bool) -> Grant {
    Grant(
      subject: full ? .user(uid: .max) : .group(gid: 61_100),
      name: odd,
      role: full ? .reviewer : .none,
      isLive: full,
      author: odd,
      version: 2
    )
  }

  static func attribution(full: Bool) throws -> Attribution {
    Attribution(
      id: 8,
      claim: 7,
      source: 1,
      stance: .denies,
      verb: full ? odd : nil,
      at: full ? try ReportedDate(text: "2025-11-06T12:30Z") : nil,
      basis: full ? .cites : .firsthand,
      cites: full ? [.attribution(1), .source(2)] : [],
      precedes: full ? [3, 4] : [],
      isSeen: full,
      isInterested: full,
      quote: full ? odd : nil,
      quoteLanguage: full ? "en" : nil,
      quoteTranslation: full ? odd : nil,
      url: full ? odd : nil,
      isLive: !full,
      withdrawnBecause: full ? odd : nil,
      version: 2
    )
  }

  static func link(full: Bool) -> Link {
    Link(
      id: 5,
      from: 7,
      to: 8,
      kind: .contradicts,
      note: full ? odd : nil,
      isLive: !full,
      withdrawnBecause: full ? odd : nil,
      version: 1
    )
  }

  static func evidence(full: Bool) throws -> Evidence {
    Evidence(
      id: EvidenceID(rawValue: 6),
      claim: 7,
      attribution: full ? 8 : nil,
      url: full ? odd : nil,
      archivedURL: full ? odd : nil,
      title: full ? odd : nil,
      quote: full ? odd : nil,
      mediaType: full ? "text/html" : nil,
      sha256: full ? String(repeating: "0a", count: 32) : nil,
      sizeBytes: full ? 1 << 53 : nil,
      hasSnapshot: full,
      retrievedAt: full ? try ReportedDate(text: "2025-11") : nil,
      isLive: !full,
      withdrawnBecause: full ? odd : nil,
      version: 2
    )
  }

  static func note(full: Bool) throws -> Note {
    Note(
      id: NoteID(rawValue: 9),
      claim: 7,
      attribution: full ? 8 : nil,
      kind: full ? .contact : .comment,
      text: full ? odd : nil,
      asked: full ? odd : nil,
      askedAt: full ? try ReportedDate(text: "2025-11-06") : nil,
      answer: full ? odd : nil,
      author: odd,
      writtenAtMs: 1_762_000_000_000,
      version: 1
    )
  }

  static func all() throws -> [RowImage] {
    try [true, false].flatMap { full in
      [
        .source(source(full: full)), .claim(try claim(full: full)),
        .attribution(try attribution(full: full)), .link(link(full: full)),
        .evidence(try evidence(full: full)), .note(try note(full: full)),
        .policy(policy(full: full)), .grant(grant(full: full)),
      ]
    }
  }
}
