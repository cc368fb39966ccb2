import AssayAPI
import AssayVocabulary
import Testing

@testable import assay

@Suite("The review state of a claim")
struct ReviewStateTests {
  private func claim(_ fill: (inout Wire.Claim) -> Void) -> Wire.Claim {
    var claim = Wire.Claim()
    claim.id = ClaimID(rawValue: 2)
    claim.text = "The bridge is closed"
    fill(&claim)
    return claim
  }

  private var decision: Wire.Decision {
    var decision = Wire.Decision()
    decision.verdict = .confirmed
    decision.proposer = "mira"
    decision.approver = "ann"
    decision.seq = 9
    decision.at = "2025-11-07T12:00:00.000Z"
    return decision
  }

  private var proposal: Wire.Proposal {
    var proposal = Wire.Proposal()
    proposal.verdict = .confirmed
    proposal.rationale = "two governments say so"
    proposal.proposer = "mira"
    proposal.seq = 9
    proposal.at = "2025-11-07T12:00:00.000Z"
    return proposal
  }

  private func rendered(_ draw: (inout Page) -> Void) -> String {
    var page = Page()
    draw(&page)
    return page.rendered(width: 80, isColored: false)
  }

  @Test("is shown in a table's cell")
  func states() {
    #expect(claim { $0.status = .submitted }.state.text == "submitted")
    #expect(
      claim {
        $0.status = .proposed
        $0.proposal = proposal
      }.state.text == "proposed confirmed"
    )
    #expect(claim { $0.verdict = .confirmed }.state.text == "confirmed")
    #expect(
      claim {
        $0.verdict = .confirmed
        $0.newSince = 3
      }.state.text == "confirmed, 3 new since"
    )
    #expect(claim { $0.mergedInto = ClaimID(rawValue: 7) }.state.text == "merged into C7")
  }

  @Test("is highlighted if its verdict is stale")
  func staleState() {
    let stale = claim {
      $0.verdict = .confirmed
      $0.stale = true
    }
    #expect(stale.state == Phrase("confirmed", .good) + Phrase(", stale", .doubtful))
  }

  @Test("is shown with the user for whom it waits")
  func fullStates() {
    let held = claim {
      $0.status = .inReview
      $0.assignee = "mira"
      $0.leaseUntil = "2025-11-07T12:30:00.000Z"
    }
    #expect(held.fullState.text == "in review, held by mira until 2025-11-07 12:30")
    let proposed = claim {
      $0.status = .proposed
      $0.proposal = proposal
    }
    #expect(proposed.fullState.text == "proposed confirmed by mira, waits for approval")
  }

  @Test("shows a proposal with its user, time and reason")
  func proposals() {
    let claim = claim { $0.proposal = proposal }
    #expect(
      rendered { $0.addProposal(of: claim, indent: 4) } == """
            proposed confirmed by mira, 2025-11-07 12:00, #9; waits for approval
              because two governments say so

        """
    )
  }

  @Test("shows a decision, the overridden requirement and why the verdict is stale")
  func decisions() {
    let claim = claim {
      $0.verdict = .confirmed
      $0.stale = true
      $0.staleBecause = ["A2, Axios, was withdrawn on 2025-11-08"]
      $0.decision = decision
      $0.decision?.rationale = "seen on paper"
      $0.decision?.override = "only the ministry can know"
    }
    #expect(
      rendered { $0.addDecision(of: claim, indent: 4) } == """
            decided confirmed by mira, approved by ann, 2025-11-07 12:00, #9
              because seen on paper
              against the policy: only the ministry can know
            the verdict is stale:
              - A2, Axios, was withdrawn on 2025-11-08

        """
    )
  }

  @Test("says where to find reasons that an answer leaves out")
  func untoldReasons() {
    let claim = claim {
      $0.stale = true
      $0.decision = decision
    }
    let text = rendered { $0.addDecision(of: claim, indent: 0) }
    #expect(text.hasSuffix("\nthe verdict is stale; assay explain C2 tells why\n"))
  }

  @Test("counts later attributions that do not weaken it", arguments: [1, 3] as [Int64])
  func newSince(count: Int64) {
    let claim = claim {
      $0.newSince = count
      $0.decision = decision
    }
    let text = rendered { $0.addDecision(of: claim, indent: 0) }
    let words = count == 1 ? "1 attribution is new" : "3 attributions are new"
    #expect(text.hasSuffix("\nsince the decision \(words), and none weakens it\n"))
  }

  @Test("says that more speaks for it than at the decision")
  func stronger() {
    let claim = claim {
      $0.stronger = true
      $0.newSince = 2
      $0.decision = decision
    }
    let text = rendered { $0.addDecision(of: claim, indent: 0) }
    #expect(text.hasSuffix("\nmore speaks for it than at the decision: 2 attributions are new\n"))
  }

  @Test("is shown with the findings of the assessment at the decision")
  func findings() {
    var finding = Wire.Finding()
    finding.counts.independent = 1
    finding.counts.vouched = 1
    finding.counts.possible = 2
    finding.credibility = 3
    finding.first = AttributionID(rawValue: 4)
    #expect(
      finding.words.text
        == "credibility 3, possibly true: 1 independent (1 vouched, up to 2); A4 was first"
    )
    finding.against.possible = 1
    #expect(
      finding.words.text.contains("; against it 0 independent (0 vouched, up to 1); A4 was first")
    )
  }
}
