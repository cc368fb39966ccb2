import AssayAPI
import AssayVocabulary

let reviewCommands = CommandGroup("Review") {
  NamedCommand("queue") {
    ListCommand(
      call: ReviewQueue.self,
      examples: ["queue", "queue --free --tag abraham-accords", "queue --assignee mira --all"],
      emptyRemark: "Nothing is in the queue.",
      problem: { parameters in
        guard parameters.free, parameters.assignee != nil else { return nil }
        return UsageError("--free contradicts --assignee")
      },
      draw: { result, page in for queued in result.claims { page.add(queued) } }
    )
  }
  NamedCommand("next") {
    CallCommand(
      call: ReviewNext.self,
      summary: "Takes the claim that comes first in the queue for review by you.",
      examples: ["next", "next --tag abraham-accords"]
    ) { result, page in
      page.add(result.claim.headline, hang: 4)
      page.add(Phrase(result.reasons.joined(separator: "; ")), indent: 4, hang: 2)
      page.add(result.claim.assessment.words, indent: 4, hang: 2)
      if let holder = result.claim.holder { page.add(holder, indent: 4, hang: 2) }
    }
  }
  NamedCommand("take") {
    EachCommand(
      call: ReviewTake.self,
      target: \.claim,
      summary: "Takes claims for review by you.",
      examples: ["take C2", "take C2 C3"]
    ) { $1.addReviewed($0.claim) }
  }
  NamedCommand("assign") { AssignClaim() }
  NamedCommand("release") {
    EachCommand(
      call: ReviewRelease.self,
      target: \.claim,
      summary: "Gives claims that you have taken back to the others.",
      examples: [#"release C2 --because "no time today""#]
    ) { $1.addState(of: [$0.claim]) }
  }
  NamedCommand("decide", also: "propose") {
    EachCommand(
      call: ReviewPropose.self,
      target: \.claim,
      positionals: ["verdict"],
      summary:
        "Decides claims, with a verdict and a reason; with four eyes it proposes the verdict.",
      discussion: "It is called propose as well. " + ReviewPropose.discussion,
      examples: [
        #"decide C2 confirmed --because "two governments say so, independently""#,
        #"decide C9 misleading --label "Half true" --because "the year is wrong" --dry-run"#,
        #"decide C12 not-checkable --because "it is an opinion""#,
      ],
      advice: \.claim.adviceOnProposal,
      asking: "Why?",
      draw: { $1.addReviewed($0.claim) }
    )
  }
  NamedCommand("approve") {
    EachCommand(
      call: ReviewApprove.self,
      target: \.claim,
      summary: "Approves the verdicts that are proposed, which decides the claims.",
      examples: [
        "approve C2",
        #"approve C4..C9 --because "I checked both documents""#,
        #"approve C2 --override --because "the ministry alone can know""#,
      ]
    ) { $1.addReviewed($0.claim) }
  }
  NamedCommand("reject") {
    EachCommand(
      call: ReviewReject.self,
      target: \.claim,
      summary: "Gives proposed verdicts back to who proposed them, for a reason.",
      examples: [#"reject C2 --because "both reports go back to one press release""#]
    ) { $1.addReviewed($0.claim) }
  }
  NamedCommand("reopen") {
    EachCommand(
      call: ReviewReopen.self,
      target: \.claim,
      summary: "Takes the verdicts of decided claims back, so that they are reviewed anew.",
      examples: [#"reopen C2 --because "a new report contradicts it""#]
    ) { $1.addState(of: [$0.claim]) }
  }
  NamedCommand("withdraw") {
    EachCommand(
      call: ReviewWithdraw.self,
      target: \.claim,
      summary: "Takes open claims out of review for good.",
      examples: [
        #"withdraw C4 --because "it says the same as C2""#,
        #"withdraw C4..C9 --because "submitted twice by mistake""#,
      ]
    ) { $1.addState(of: [$0.claim]) }
  }
  NamedCommand("bulk") { BulkReview() }
}
