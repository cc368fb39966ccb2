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

  private func next(
    _ from: ReviewState,
    _ action: ReviewAction,
    to assignee: String? = nil,
    isStale: Bool = false
  ) throws(ReviewRefusal) -> ReviewState {
    try table.next(
      from,
      action: action,
      actor: "mira",
      assignee: action == .assign ? assignee ?? "petra" : nil,
      isStale: isStale
    )
  }

  /// What is expected of an act.
  enum Expected: Equatable, Sendable {
    case goes(ClaimStatus, String?)
    case isRefused(ReviewRefusal)
  }

  /// Every act at every status and holder, with a verdict that is not stale.
  static let all: [(ReviewAction, ClaimStatus, String?, Expected)] = {
    var all: [(ReviewAction, ClaimStatus, String?, Expected)] = []
    let holders: [String?] = [nil, "mira", "jonas"]
    for action in ReviewAction.allCases {
      for holder in holders {
        for status in [ClaimStatus.submitted, .inReview] {
          all.append((action, status, holder, atOpen(action, holder)))
        }
        let proposed: Expected =
          switch action {
          case .withdraw: .goes(.withdrawn, nil)
          case .reopen: .isRefused(.notDecided)
          default: .isRefused(.waitsForApproval)
          }
        all.append((action, .proposed, holder, proposed))
        let decided: Expected = action == .reopen ? .goes(.submitted, nil) : .isRefused(.decided)
        all.append((action, .decided, holder, decided))
        all.append((action, .withdrawn, holder, .isRefused(.withdrawn)))
        all.append((action, .merged, holder, .isRefused(.merged)))
      }
    }
    return all
  }()

  private static func atOpen(_ action: ReviewAction, _ holder: String?) -> Expected {
    switch action {
    case .withdraw: .goes(.withdrawn, nil)
    case .reopen: .isRefused(.notDecided)
    case .assign: .goes(.inReview, "petra")
    case .unassign: holder == nil ? .isRefused(.notHeld) : .goes(.submitted, nil)
    case .take, .propose, .release:
      if holder == "jonas" {
        .isRefused(.heldBy("jonas"))
      } else {
        switch action {
        case .take: .goes(.inReview, "mira")
        case .propose: .goes(.decided, nil)
        default: holder == nil ? .isRefused(.notHeld) : .goes(.submitted, nil)
        }
      }
    }
  }

  @Test("every act at every status and holder leads where it should", arguments: all)
  func exhaustive(
    action: ReviewAction,
    status: ClaimStatus,
    holder: String?,
    expected: Expected
  ) {
    let found: Expected
    do throws(ReviewRefusal) {
      let after = try next(state(status, holder), action)
      found = .goes(after.status, after.holder)
    } catch {
      found = .isRefused(error)
    }
    #expect(found == expected)
  }

  @Test("a claim is not assigned to the one who holds it")
  func assignedAlready() {
    #expect(throws: ReviewRefusal.alreadyHeldBy("jonas")) {
      try next(state(.inReview, "jonas"), .assign, to: "jonas")
    }
  }

  @Test("a stale verdict is reopened by taking its claim, or by reopening it")
  func stale() throws {
    #expect(try next(state(.decided), .take, isStale: true) == state(.inReview, "mira"))
    #expect(try next(state(.decided), .reopen, isStale: true) == state(.submitted))
    #expect(throws: ReviewRefusal.decidedAndStale) {
      try next(state(.decided), .propose, isStale: true)
    }
  }

  @Test(
    "staleness opens no other closed claim",
    arguments: [ClaimStatus.withdrawn, .merged, .proposed]
  )
  func staleButClosed(status: ClaimStatus) {
    #expect(throws: ReviewRefusal.self) { try next(state(status), .take, isStale: true) }
  }

  @Test("a refusal names the holder")
  func words() {
    #expect(ReviewRefusal.heldBy("jonas").description.hasPrefix("jonas holds this claim"))
  }
}
