import AssayAPI
import AssayDomain
import AssayVocabulary

/// Makes the page that documents review, policy and roles, derived from the transition table, the standard policy and
/// the declarations of the methods.
enum ReviewPage {
  static var markdown: String {
    [
      introduction, transitions, leases, policy, needs, stale, roles, fourEyes,
    ].joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Review, policy and roles

    ```text
    submitted --take--> in_review --propose--> proposed --approve--> decided
    in_review --release / lease runs out--> submitted       proposed --reject--> in_review
    decided --reopen--> submitted      any open --withdraw--> withdrawn      any open --merge--> merged --unmerge--> as before
    ```

    Without four eyes, `propose` decides at once. `policy.get` tells the same as this page, which is generated from the table
    that the server decides by.
    """

  private static var transitions: String {
    var lines = [
      "## Transitions",
      "",
      "Read from the top: the first row that fits an act decides it. An act also needs its role, below.",
      "",
      "| act | from | when | leads to |",
      "|---|---|---|---|",
    ]
    for row in ReviewTable.standard.rows {
      let acts =
        row.actions.count == ReviewAction.allCases.count
        ? "any other" : list(row.actions.map(\.rawValue))
      let when = row.guards.isEmpty ? "" : row.guards.map(\.words).joined(separator: ", and ")
      lines.append(
        "| \(acts) | \(list(row.statuses.map(\.rawValue))) | \(when) | \(outcome(row)) |"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func outcome(_ row: ReviewTable.Row) -> String {
    switch row.outcome {
    case .goes(let status, .nobody): "`\(status.rawValue)`"
    case .goes(let status, .actor): "`\(status.rawValue)`, held by you"
    case .goes(let status, .assignee): "`\(status.rawValue)`, held by the one it is given to"
    case .goes(let status, .proposer): "`\(status.rawValue)`, held by who proposed the verdict"
    case .goesBack: "what it was before it was merged"
    case .isRefused(let refusal): "refused: \(refusal)"
    case .isRefusedForHolder: "refused: \(ReviewRefusal.heldBy("another"))"
    case .isRefusedForAssignee: "refused: \(ReviewRefusal.alreadyHeldBy("that user"))"
    }
  }

  private static var leases: String {
    """
    ## Leases

    Who takes a claim, or is given one, holds it for \(Policy.standard.leaseMinutes) minutes, unless the policy says otherwise. Any act of
    the holder on the claim begins the time anew: a report, a link, evidence, a note, an edit, taking it again. When the time has run
    out the claim is anybody's, without an event: the end of the lease is stored, and where the claim stands is worked out whenever it is
    read. So the past answers as it answered then.
    """
  }

  private static var policy: String {
    let standard = Policy.standard
    return """
      ## Policy

      `policy.get` tells the rules of the desk and `policy.set` changes them. They are kept in the database, with their history.

      | rule | unless set | meaning |
      |---|---|---|
      | `fourEyes` | `\(standard.needsFourEyes)` | whether a verdict needs somebody beside its proposer |
      | `needsRationale` | `\(standard.needsRationale)` | whether every verdict needs a reason that says why |
      | `leaseMinutes` | `\(standard.leaseMinutes)` | how long a claim stays with its holder, without any act of theirs |
      | `timeZone` | `\(standard.timeZone)` | in whose days dates are meant, by its IANA name |
      | `defaultRole` | `\(standard.defaultRole.rawValue)` | what users may do who were granted nothing |
      | `needs` | below | what each verdict needs |
      """
  }

  private static var needs: String {
    var lines = [
      "## What a verdict needs",
      "",
      "One of the needs of a verdict must be met when it is proposed, and again when it is approved. An editor may set a need aside with a",
      "reason; the verdict says so ever after, and `claim.list` with `overridden` lists it.",
      "",
      "| verdict | unless set |",
      "|---|---|",
    ]
    for verdict in Verdict.allCases {
      let needs = Policy.standard.needs.alternatives[verdict] ?? []
      let words =
        needs.isEmpty ? "nothing" : needs.map { "`\($0.rawValue)`" }.joined(separator: " or ")
      lines.append("| `\(verdict.rawValue)` | \(words) |")
    }
    lines += ["", "| need | met by |", "|---|---|"]
    lines += VerdictNeed.allCases.map { "| `\($0.rawValue)` | \($0.remedy) |" }
    return lines.joined(separator: "\n")
  }

  private static let stale = """
    ## Stale verdicts

    A verdict remembers what its assessment found. It rests on the attributions on paths that count at least as vouched, and on the links
    and the evidence that lead to them: of the support for `confirmed` and `corroborated`, of the opposition for `refuted`, of both for the
    others. It is stale once

    - the claim's text differs from then,
    - something that it rests on was withdrawn, was taken back by its source, counts for the claim no more, or was corrected in who speaks,
      its stance, how it knows, whom it cites, whether it was seen or whether it has a stake,
    - the evidence for it is weaker. For `confirmed` and `corroborated` that is a lower independent or vouched count, a worse digit, or
      vouched opposition that is new or more; for `refuted` and `disputed` it is the reverse; for the others it is a digit that vouched
      evidence has changed,
    - it lacks what the policy of then needs, unless it was given against the policy.

    It is no longer stale once all is as it was. What only adds never makes it stale. A verdict is `stronger` if a count, the digit, another
    origin or a first reporter who was not known speaks more for it than at the decision, and `newSince` counts the attributions since.

    `claim.list` with `stale` lists stale verdicts with the reasons, the queue has them first, and taking one reopens it; deciding again clears it.
    """

  private static var roles: String {
    var lines = [
      "## Roles",
      "",
      "The user who runs the server, and root, are editors for good. For anybody else their own grant decides, else the greatest of",
      "their groups' grants, else the policy's `defaultRole`. Each role may also do what those before it may. The kernel says who connects.",
      "",
      "| role | may also call |",
      "|---|---|",
    ]
    let methods = assayMethods.descriptions
    for role in Role.allCases {
      let names = methods.filter { $0.role == role }.map { "`\($0.name)`" }
      lines.append("| `\(role.rawValue)` | \(names.joined(separator: " ")) |")
    }
    return lines.joined(separator: "\n")
  }

  private static let fourEyes = """
    ## Four eyes

    With `fourEyes` nobody decides alone: a proposed verdict waits until a reviewer approves it who neither proposed it nor alone submitted
    the claim and everything that is merged into it. Where the policy is changed while a verdict waits, the policy of the moment of the
    approval counts.
    """

  private static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: " ")
  }
}
