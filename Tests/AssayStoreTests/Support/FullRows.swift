import AssayDomain
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// Rows of every kind with every optional value and with none, and texts that JSON must escape.
enum FullRows {
  static let odd = "a\"b\\c\n\t\u{8}\u{C}\r\u{1}\u{7F}é e\u{301} 𝄞\u{2028}/</script>"

  static func source(full: Bool) -> Source {
    var row = Source()
    row.id = SourceID(rawValue: 1 << 53)
    row.name = odd
    row.aliases = full ? [odd, "", "b"] : []
    row.kind = .unnamed
    row.reliability = .a
    row.isNamed = full
    row.partOf = full ? 3 : nil
    row.carrier = full ? 4 : nil
    row.url = full ? odd : nil
    row.notes = full ? odd : nil
    row.mergedInto = full ? 5 : nil
    row.version = 1 << 53
    return row
  }

  static func claim(full: Bool) throws -> Claim {
    var row = Claim()
    row.id = 7
    row.text = odd
    row.language = full ? "kk" : nil
    row.tags = full ? [odd, "gulf"] : []
    row.kind = .prediction
    row.happens = full ? try ReportedDate(text: "2025") : nil
    row.due = full ? try ReportedDate(text: "2025-11") : nil
    row.checkAfter = full ? try ReportedDate(text: "2025-11-06T12:30:05.123Z") : nil
    row.priority = -100
    row.status = full ? .decided : .inReview
    row.mergedInto = full ? 9 : nil
    row.assignee = full ? odd : nil
    row.leaseUntilMs = full ? 1_762_000_900_000 : nil
    row.proposal = full ? proposal(full: true) : nil
    row.decision = full ? decision(full: true) : nil
    row.submitter = odd
    row.submittedAtMs = 1_762_000_000_000
    row.version = 3
    return row
  }

  static func decision(full: Bool) -> Decision {
    var row = Decision()
    row.verdict = .misleading
    row.label = full ? odd : nil
    row.rationale = full ? odd : nil
    row.proposer = odd
    row.approver = full ? odd : nil
    row.override = full ? odd : nil
    row.seq = 9
    row.atMs = 1_762_000_000_000
    row.algorithm = 1
    row.finding.credibility = 6
    if full {
      row.finding.counts = Counts(independent: 2, vouched: 3, possible: 4)
      row.finding.against = Counts(independent: 0, vouched: 1, possible: 1)
      row.finding.credibility = 3
      row.finding.first = 8
      row.finding.roots = [1, 12]
      row.finding.flags = [.circular, .singleChannel]
    }
    return row
  }

  static func proposal(full: Bool) -> Proposal {
    var row = Proposal()
    row.verdict = .outdated
    row.label = full ? odd : nil
    row.rationale = full ? odd : nil
    row.proposer = odd
    row.override = full ? odd : nil
    row.seq = 7
    row.atMs = 1_762_000_000_000
    return row
  }

  static func policy(full: Bool) -> Policy {
    var policy = Policy.standard
    policy.version = 3
    guard full else { return policy }
    policy.needsFourEyes = true
    policy.needsRationale = false
    policy.leaseMinutes = 45
    policy.timeZone = "Asia/Almaty"
    policy.defaultRole = .contributor
    policy.needs.alternatives[.outdated] = nil
    policy.needs.alternatives[.disputed] = [.credibility4, .vouchedOpposition]
    return policy
  }

  static func grant(full: Bool) -> Grant {
    var row = Grant()
    row.subject = full ? .user(uid: .max) : .group(gid: 61_100)
    row.name = odd
    row.role = full ? .reviewer : .none
    row.isLive = full
    row.author = odd
    row.version = 2
    return row
  }

  static func attribution(full: Bool) throws -> Attribution {
    var row = Attribution()
    row.id = 8
    row.claim = 7
    row.source = 1
    row.stance = .denies
    row.verb = full ? odd : nil
    row.at = full ? try ReportedDate(text: "2025-11-06T12:30Z") : nil
    row.basis = full ? .cites : .firsthand
    row.cites = full ? [.attribution(1), .source(2)] : []
    row.precedes = full ? [3, 4] : []
    row.supersedes = full ? [5] : []
    row.jointWith = full ? [6, 7] : []
    row.page = full ? 8 : nil
    row.separateFrom = full ? [9] : []
    row.isSeen = full
    row.isInterested = full
    row.quote = full ? odd : nil
    row.quoteLanguage = full ? "en" : nil
    row.quoteTranslation = full ? odd : nil
    row.url = full ? odd : nil
    row.isLive = !full
    row.withdrawnBecause = full ? odd : nil
    row.takenBack = full ? try ReportedDate(text: "2025-12") : nil
    row.version = 2
    return row
  }

  static func link(full: Bool) -> Link {
    var row = Link()
    row.id = 5
    row.from = 7
    row.to = 8
    row.kind = .contradicts
    row.note = full ? odd : nil
    row.isLive = !full
    row.withdrawnBecause = full ? odd : nil
    row.version = 1
    return row
  }

  static func evidence(full: Bool) throws -> Evidence {
    var row = Evidence()
    row.id = EvidenceID(rawValue: 6)
    row.claim = 7
    row.attribution = full ? 8 : nil
    row.url = full ? odd : nil
    row.archivedURL = full ? odd : nil
    row.title = full ? odd : nil
    row.quote = full ? odd : nil
    row.mediaType = full ? "text/html" : nil
    row.sha256 = full ? String(repeating: "0a", count: 32) : nil
    row.sizeBytes = full ? 1 << 53 : nil
    row.hasSnapshot = full
    row.retrievedAt = full ? try ReportedDate(text: "2025-11") : nil
    row.isLive = !full
    row.withdrawnBecause = full ? odd : nil
    row.version = 2
    return row
  }

  static func note(full: Bool) throws -> Note {
    var row = Note()
    row.id = NoteID(rawValue: 9)
    row.claim = 7
    row.attribution = full ? 8 : nil
    row.kind = full ? .contact : .comment
    row.text = full ? odd : nil
    row.asked = full ? odd : nil
    row.askedAt = full ? try ReportedDate(text: "2025-11-06") : nil
    row.answer = full ? odd : nil
    row.author = odd
    row.writtenAtMs = 1_762_000_000_000
    row.version = 1
    return row
  }

  static func all() throws -> [RecordImage] {
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
