import Testing

@testable import AssayDomain

@Suite("The transitions of review")
struct ReviewTableTests {
  private let table = ReviewTable.standard

  private func state(_ status: ClaimStatus, _ holder: String? = nil) -> ReviewState {
    ReviewState(status: status, holder: holder)
  }

  @Test("there is a row for every act, status and holder")
  func isTotal() {
    for action in ReviewAction.allCases {
      for status in ClaimStatus.allCases {
        for holding in ReviewTable.Holding.allCases {
          for isStale in [false, true] {
            #expect(
              table.rows.contains { $0.fits(action, status, holding, isStale: isStale) },
              "\(action) \(status) \(holding)"
            )
          }
        }
      }
    }
  }

  @Test(
    "what is allowed leads where it should",
    arguments: [
      (.take, .submitted, nil, .inReview, "mira"), (.take, .inReview, "mira", .inReview, "mira"),
      (.take, .inReview, nil, .inReview, "mira"), (.propose, .submitted, nil, .decided, nil),
      (.propose, .inReview, "mira", .decided, nil), (.propose, .inReview, nil, .decided, nil),
      (.release, .inReview, "mira", .submitted, nil),
    ] as [(ReviewAction, ClaimStatus, String?, ClaimStatus, String?)]
  )
  func allowed(
    action: ReviewAction,
    from: ClaimStatus,
    holder: String?,
    to: ClaimStatus,
    heldBy: String?
  ) throws {
    let next = try table.next(state(from, holder), action: action, actor: "mira", isStale: false)
    #expect(next == state(to, heldBy))
  }

  @Test("what another holds is refused by name", arguments: ReviewAction.allCases)
  func heldByAnother(action: ReviewAction) {
    #expect(throws: ReviewRefusal.heldBy("jonas")) {
      try table.next(state(.inReview, "jonas"), action: action, actor: "mira", isStale: false)
    }
  }

  @Test(
    "closed and proposed claims are refused with what to do",
    arguments: ReviewAction.allCases,
    [
      (.proposed, .waitsForApproval), (.decided, .decided), (.withdrawn, .withdrawn),
      (.merged, .merged),
    ] as [(ClaimStatus, ReviewRefusal)]
  )
  func closed(action: ReviewAction, refused: (ClaimStatus, ReviewRefusal)) {
    #expect(throws: refused.1) {
      try table.next(state(refused.0), action: action, actor: "mira", isStale: false)
    }
  }

  @Test("nothing can be released that nobody holds", arguments: [ClaimStatus.submitted, .inReview])
  func nothingToRelease(status: ClaimStatus) {
    #expect(throws: ReviewRefusal.notHeld) {
      try table.next(state(status), action: .release, actor: "mira", isStale: false)
    }
  }

  @Test("a stale verdict is reopened by taking its claim")
  func stale() throws {
    let next = try table.next(state(.decided), action: .take, actor: "mira", isStale: true)
    #expect(next == state(.inReview, "mira"))
    #expect(throws: ReviewRefusal.decidedAndStale) {
      try table.next(state(.decided), action: .propose, actor: "mira", isStale: true)
    }
  }

  @Test(
    "staleness opens no other closed claim",
    arguments: [ClaimStatus.withdrawn, .merged, .proposed]
  )
  func staleButClosed(status: ClaimStatus) {
    #expect(throws: ReviewRefusal.self) {
      try table.next(state(status), action: .take, actor: "mira", isStale: true)
    }
  }

  @Test("a refusal names the holder")
  func words() {
    #expect(ReviewRefusal.heldBy("jonas").description.hasPrefix("jonas holds this claim"))
  }
}
