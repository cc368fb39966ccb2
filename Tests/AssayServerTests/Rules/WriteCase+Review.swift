import Support

extension WriteCase {
  /// Calls of review, of the desk's rules and about events.
  static let ofReview: [WriteCase] = [
    WriteCase(
      method: "review.take",
      accepted: ["claim": "C1"],
      refused: ["claim": "C99"],
      code: 1001
    ),
    WriteCase(
      method: "review.next",
      accepted: ["source": "Axios"],
      refused: ["source": "Nobody"],
      code: 1001
    ),
    WriteCase(
      method: "review.assign",
      accepted: ["claim": "C3", "to": "bob"],
      refused: ["claim": "C3", "to": "ann"],
      code: 1002,
      version: 2
    ),
    WriteCase(
      method: "review.withdraw",
      accepted: ["claim": "C6", "reason": "nobody asks"],
      refused: ["claim": "C3"],
      code: 1008,
      before: [
        ("claim.submit", ["text": "A fifth thing"]), ("claim.submit", ["text": "A sixth thing"]),
      ]
    ),
    WriteCase(
      method: "review.reopen",
      accepted: ["claim": "C5", "reason": "there is news"],
      refused: ["claim": "C1", "reason": "there is news"],
      code: 1002,
      version: 2,
      before: [
        ("claim.submit", ["text": "A fifth thing"]),
        (
          "review.propose",
          ["claim": "C5", "verdict": "unverifiable", "reason": "nobody says so"]
        ),
      ]
    ),
    WriteCase(
      method: "review.propose",
      accepted: ["claim": "C3", "verdict": "unverifiable", "reason": "nobody says so"],
      refused: ["claim": "C3", "verdict": "confirmed", "reason": "so it seems"],
      code: 1005,
      version: 2
    ),
    WriteCase(
      method: "review.release",
      accepted: ["claim": "C3"],
      refused: ["claim": "C1"],
      code: 1002,
      version: 2
    ),
    WriteCase(
      method: "review.approve",
      accepted: ["claim": "C1", "reason": "so it is"],
      refused: ["claim": "C2"],
      code: 1002,
      version: 2,
      before: proposal
    ),
    WriteCase(
      method: "review.reject",
      accepted: ["claim": "C1", "reason": "somebody does say so"],
      refused: ["claim": "C1"],
      code: 1008,
      version: 2,
      before: proposal
    ),
    WriteCase(
      method: "review.bulk",
      accepted: ["action": "take", "filter": ["unverified": true]],
      refused: ["plan": "plan1.0"],
      code: 1008,
      isPlanned: true
    ),
    WriteCase(
      method: "policy.set",
      accepted: ["leaseMinutes": 45, "timeZone": "Asia/Almaty"],
      refused: ["leaseMinutes": 0],
      code: 1008,
      before: [("policy.set", ["defaultRole": "reader"])]
    ),
    WriteCase(
      method: "reviewer.grant",
      accepted: ["user": "61002", "role": "editor"],
      refused: ["user": "61002", "group": "61100", "role": "editor"],
      code: 1008,
      before: [("reviewer.grant", ["user": "61002", "role": "reviewer"])]
    ),
    WriteCase(
      method: "reviewer.revoke",
      accepted: ["group": "61100"],
      refused: ["group": "61101"],
      code: 1001,
      before: [("reviewer.grant", ["group": "61100", "role": "reviewer"])]
    ),
    WriteCase(
      method: "event.redact",
      accepted: ["event": 3, "reason": "a court's order"],
      refused: ["event": 99, "reason": "a court's order"],
      code: 1001
    ),
  ]

  /// A verdict on C1 that waits for approval, which anybody may give.
  private static let proposal: [(method: String, parameters: JSONValue)] = [
    ("policy.set", ["fourEyes": true]),
    ("review.propose", ["claim": "C1", "verdict": "unverifiable", "reason": "nobody says so"]),
    ("policy.set", ["fourEyes": false]),
  ]
}
