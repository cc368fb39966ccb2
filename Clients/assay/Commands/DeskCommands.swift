import AssayAPI
import AssayVocabulary

let deskCommands = CommandGroup("The desk's rules") {
  NamedCommand("policy") { ShowPolicy() }
  NamedCommand("policy set") {
    CallCommand(
      call: PolicySet.self,
      examples: [
        #"policy set --four-eyes --because "agreed on Monday""#,
        "policy set --lease 45 --time-zone Europe/Berlin --default-role reader",
        "policy set --need corroborated=credibility-1 --need outdated=",
      ],
      problem: { parameters in
        guard parameters == PolicySet.Parameters() else { return nil }
        return UsageError("no rule is given", hint: "assay policy shows the rules that hold")
      },
      draw: { $1.add($0.policy) }
    )
  }
  NamedCommand("reviewers") {
    CallCommand(
      call: ReviewerList.self,
      discussion:
        ReviewerList.discussion
        + " A reader looks; a contributor submits and records; a reviewer takes claims and decides them; an editor sets needs aside, merges, and sets policy and roles.",
      examples: ["reviewers", "reviewers --as-of 2025-11-07"]
    ) { result, page in
      page.add(Records(reviewers: result.reviewers).table)
      page.add(result.defaultRole.wordsForOthers)
    }
  }
  NamedCommand("grant") { GrantRole() }
  NamedCommand("revoke") { RevokeRole() }
}
