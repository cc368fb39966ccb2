import AssayVocabulary
import Testing

@testable import AssayDomain

@Suite("The transitions of review")
struct ReviewTableTests {
  /// One act in one state; "mira" acts.
  struct Case: Sendable, CustomStringConvertible {
    let act: ReviewAct
    let state: ReviewState
    let fourEyes: Bool

    var description: String {
      "\(act.role) \(act.action) \(state.status) holder \(state.holder ?? "-") "
        + "proposer \(state.proposer ?? "-") submitter \(state.onlySubmitter ?? "-") "
        + "\(state.isStale ? "stale " : "")\(fourEyes ? "four eyes" : "")"
    }
  }

  /// Every act × role × status × holder × proposer × submitter × staleness × policy.
  static let everything: [Case] = {
    var all: [Case] = []
    let people: [String?] = [nil, "mira", "jonas"]
    for action in ReviewAction.allCases {
      let assignees: [String?] = action == .assign ? ["petra", "jonas"] : [nil]
      for (role, assignee) in product(Role.allCases, assignees) {
        let act = ReviewAct(action, by: "mira", role: role, assignee: assignee)
        for (status, holder) in product(ClaimStatus.allCases, people) {
          for (proposer, submitter) in product(people, people) {
            for (isStale, fourEyes) in product([false, true], [false, true]) {
              let state = ReviewState(
                status: status,
                holder: holder,
                proposer: proposer,
                onlySubmitter: submitter,
                isStale: isStale
              )
              all.append(Case(act: act, state: state, fourEyes: fourEyes))
            }
          }
        }
      }
    }
    return all
  }()

  private static func product<One, Other>(_ ones: [One], _ others: [Other]) -> [(One, Other)] {
    ones.flatMap { one in others.map { (one, $0) } }
  }

  private static func step(_ one: Case) -> Result<ReviewStep, ReviewRefusal> {
    var policy = Policy.standard
    policy.needsFourEyes = one.fourEyes
    do throws(ReviewRefusal) {
      return .success(try ReviewTable.standard.step(one.act, from: one.state, policy: policy))
    } catch {
      return .failure(error)
    }
  }

  @Test(
    "every act in every state has the right result, or is refused with the right reason"
  )
  func exhaustive() {
    #expect(Self.everything.count > 20_000)
    var wrong: [String] = []
    for one in Self.everything where Self.step(one) != Expected.step(one) {
      wrong.append("\(one): \(Self.step(one)), not \(Expected.step(one))")
    }
    #expect(wrong.isEmpty, "\(wrong.count) wrong, such as \(wrong.prefix(5))")
  }

  @Test("no role below the one that an act needs may perform it, whatever the claim's status")
  func roles() {
    for one in Self.everything where one.act.role < one.act.action.role {
      #expect(Self.step(one) == .failure(.needsRole(one.act.action.role)), "\(one)")
    }
  }

  @Test("with four eyes nobody decides alone")
  func fourEyes() {
    for one in Self.everything where one.fourEyes {
      guard case .success(.goes(to: .decided, _)) = Self.step(one) else { continue }
      #expect(one.act.action == .approve, "\(one)")
      #expect(one.state.proposer != "mira" && one.state.onlySubmitter != "mira", "\(one)")
    }
  }

  @Test("while another user holds the claim, only acts that take it away on purpose are allowed")
  func holders() {
    for one in Self.everything where one.state.status == .inReview && one.state.holder == "jonas" {
      guard case .success = Self.step(one) else { continue }
      #expect(
        [.assign, .unassign, .withdraw, .merge].contains(one.act.action),
        "\(one)"
      )
    }
  }

  @Test("every row decides some act")
  func rowsAreReached() {
    var policy = Policy.standard
    var reached: Set<Int> = []
    for one in Self.everything {
      policy.needsFourEyes = one.fourEyes
      let index = ReviewTable.standard.rows.firstIndex { $0.fits(one.act, one.state, policy) }
      if let index { reached.insert(index) }
    }
    #expect(reached == Set(ReviewTable.standard.rows.indices))
  }

  @Test("a refusal says what to do, and names the holder of the claim")
  func words() {
    #expect(ReviewRefusal.heldBy("jonas").description.hasPrefix("jonas holds this claim"))
    #expect(ReviewRefusal.needsRole(.editor).description == "only an editor may do that")
    #expect(ReviewRefusal.needsRole(.reviewer).description == "only a reviewer may do that")
  }
}

/// A second implementation of the rules of review, independent of the product's table.
private enum Expected {
  static func step(_ one: ReviewTableTests.Case) -> Result<ReviewStep, ReviewRefusal> {
    let (act, state) = (one.act, one.state)
    let least: Role = [.merge, .unmerge].contains(act.action) ? .editor : .reviewer
    if act.role < least { return .failure(.needsRole(least)) }
    switch state.status {
    case .merged: return act.action == .unmerge ? .success(.asBefore) : .failure(.merged)
    case _ where act.action == .unmerge: return .failure(.notMerged)
    case .withdrawn: return .failure(.withdrawn)
    case .decided: return atDecided(act, state)
    case .proposed: return atProposed(one)
    case .submitted, .inReview: return atReview(one)
    }
  }

  private static func atDecided(
    _ act: ReviewAct,
    _ state: ReviewState
  ) -> Result<ReviewStep, ReviewRefusal> {
    switch (act.action, state.isStale) {
    case (.reopen, _): .success(.goes(to: .submitted, holder: nil))
    case (.take, true): .success(.goes(to: .inReview, holder: act.actor))
    case (.propose, true): .failure(.decidedAndStale)
    default: .failure(.decided)
    }
  }

  private static func atProposed(
    _ one: ReviewTableTests.Case
  ) -> Result<ReviewStep, ReviewRefusal> {
    switch one.act.action {
    case .approve:
      if one.fourEyes, one.state.proposer == one.act.actor { return .failure(.ownProposal) }
      if one.fourEyes, one.state.onlySubmitter == one.act.actor { return .failure(.ownSubmission) }
      return .success(.goes(to: .decided, holder: nil))
    case .reject: return .success(.goes(to: .inReview, holder: one.state.proposer))
    case .withdraw: return .success(.goes(to: .withdrawn, holder: nil))
    case .merge: return .success(.goes(to: .merged, holder: nil))
    case .reopen: return .failure(.notDecided)
    default: return .failure(.waitsForApproval)
    }
  }

  private static func atReview(
    _ one: ReviewTableTests.Case
  ) -> Result<ReviewStep, ReviewRefusal> {
    let (act, state) = (one.act, one.state)
    switch act.action {
    case .approve, .reject: return .failure(.notProposed)
    case .reopen: return .failure(.notDecided)
    case .withdraw: return .success(.goes(to: .withdrawn, holder: nil))
    case .merge: return .success(.goes(to: .merged, holder: nil))
    case .assign:
      if let holder = state.holder, holder == act.assignee {
        return .failure(.alreadyHeldBy(holder))
      }
      return .success(.goes(to: .inReview, holder: act.assignee))
    case .unassign:
      return state.status == .inReview
        ? .success(.goes(to: .submitted, holder: nil)) : .failure(.notHeld)
    case .take, .release, .propose, .unmerge: break
    }
    if let holder = state.holder, holder != act.actor { return .failure(.heldBy(holder)) }
    switch act.action {
    case .take: return .success(.goes(to: .inReview, holder: act.actor))
    case .release:
      return state.holder == nil ? .failure(.notHeld) : .success(.goes(to: .submitted, holder: nil))
    default: return .success(.goes(to: one.fourEyes ? .proposed : .decided, holder: nil))
    }
  }
}
