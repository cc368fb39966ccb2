import AssayDomain
import AssayVocabulary
import Testing

@Suite("Descriptions of an event's changes")
struct RecordWordsTests {
  private let words = RecordWords(
    names: ExplanationNames(
      source: { ["", "Axios", "Reuters"][Int($0.rawValue)] },
      speaker: { $0.rawValue == 7 ? SourceID(rawValue: 2) : nil }
    )
  )

  private func claim(_ change: (inout Claim) -> Void = { _ in }) -> Claim {
    var claim = Claim()
    claim.id = ClaimID(rawValue: 2)
    claim.text = "It is so"
    claim.tags = ["gulf"]
    claim.kind = .statement
    claim.priority = 0
    claim.status = .submitted
    claim.submitter = "ann"
    claim.submittedAtMs = 0
    claim.version = 1
    change(&claim)
    return claim
  }

  private func report(
    _ change: (inout Attribution) -> Void = { _ in }
  ) -> Attribution {
    var report = Attribution()
    report.id = AttributionID(rawValue: 4)
    report.claim = ClaimID(rawValue: 2)
    report.source = SourceID(rawValue: 1)
    report.stance = .asserts
    report.verb = "reported"
    report.basis = .cites
    report.cites = [.attribution(AttributionID(rawValue: 7))]
    report.isSeen = false
    report.isInterested = false
    report.isLive = true
    report.version = 1
    change(&report)
    return report
  }

  @Test("a submitted claim, and a claim that did not change")
  func submitted() {
    #expect(words.changes(of: claim(), since: nil) == ["C2 was submitted: “It is so”"])
    #expect(words.changes(of: claim(), since: claim()) == [])
  }

  @Test("every changed field of a claim, each by itself")
  func claimFields() throws {
    let due = try ReportedDate(text: "2025-11-08")
    let new = claim { claim in
      claim.text = "It was so"
      claim.tags = ["energy"]
      claim.priority = 5
      claim.due = due
      claim.language = "en"
      claim.kind = .prediction
    }
    #expect(
      words.changes(of: new, since: claim()) == [
        "C2: its text was “It is so”, now “It was so”",
        "C2: its kind was statement, now prediction",
        "C2: its language was not given, now en",
        "C2: when it is due was not given, now 2025-11-08",
        "C2: its priority was 0, now 5",
        "C2: tag energy added",
        "C2: tag gulf removed",
      ]
    )
  }

  @Test("a text with other bytes is another text")
  func spelling() {
    let old = claim { $0.text = "\u{E9}migr\u{E9}" }
    #expect(words.changes(of: claim { $0.text = "e\u{301}migre\u{301}" }, since: old).count == 1)
  }

  @Test("the steps of review and of merging")
  func steps() {
    let taken = claim { claim in
      claim.status = .inReview
      claim.assignee = "bob"
    }
    #expect(
      words.changes(of: taken, since: claim()) == [
        "C2: now in review, held by bob, was submitted"
      ]
    )
    let merged = claim { claim in
      claim.status = .merged
      claim.mergedInto = ClaimID(rawValue: 9)
    }
    #expect(words.changes(of: merged, since: taken) == ["C2: merged into C9"])
    #expect(words.changes(of: taken, since: merged) == ["C2: no longer merged into C9"])
    let decided = claim { claim in
      claim.status = .decided
      var decision = Decision()
      decision.verdict = .refuted
      decision.rationale = "the ministry denies it"
      decision.proposer = "bob"
      decision.override = "no time"
      decision.seq = 3
      decision.algorithm = 1
      decision.finding.counts = Counts(independent: 1, vouched: 1, possible: 0)
      decision.finding.credibility = 3
      claim.decision = decision
    }
    #expect(
      words.changes(of: decided, since: taken) == [
        "C2: decided refuted by bob, against the policy's needs: the ministry denies it"
      ]
    )
  }

  @Test("a report that was recorded, corrected and withdrawn")
  func reports() throws {
    #expect(
      words.changes(of: report(), since: nil) == [
        "A4 was recorded: Axios reports it (reported), from Reuters (A7); original not seen"
      ]
    )
    let month = try ReportedDate(text: "2025-11")
    let corrected = report { report in
      report.source = SourceID(rawValue: 2)
      report.at = month
      report.cites = []
      report.basis = .firsthand
      report.isSeen = true
      report.isInterested = true
      report.verb = nil
    }
    #expect(
      words.changes(of: corrected, since: report()) == [
        "A4, Reuters: who speaks was Axios, now Reuters",
        "A4, Reuters: its verb was reported, now not given",
        "A4, Reuters: its date was not given, now 2025-11",
        "A4, Reuters: how it knows was cites, now firsthand",
        "A4, Reuters: what it cites was Reuters (A7), now not given",
        "A4, Reuters: its original was seen",
        "A4, Reuters: it has a stake in it",
      ]
    )
    let withdrawn = report { report in
      report.isLive = false
      report.withdrawnBecause = "a hoax"
    }
    #expect(
      words.changes(of: withdrawn, since: report()) == [
        "A4, Axios, was withdrawn by the desk: a hoax"
      ]
    )
  }
}
