package import AssayVocabulary

/// The call `review.bulk`.
package enum ReviewBulk: WritingMethod {
  package static let name: StaticString = "review.bulk"
  package static let role = Role.reviewer
  package static let summary = "Does the same act of review to all claims that a filter finds."
  package static let discussion =
    "In two steps. A dry run (dryRun: true) takes the act and the filter, lists what would become of each claim, the newest first, and answers with a plan. The call with that plan alone, by the same user, then does exactly what was listed, each claim as a call of its own with its own event: one that has changed since the dry run is refused, and no other claim is touched. What others change meanwhile may come between, and whoever loses the role meanwhile is refused the rest. If the server stops or the storage fails in the middle, what was done stays; with a request key a repeat does what was left. The reason is the plan's. Claims that the dry run lists as refused are not part of the plan."
  package static let errors: [ErrorKind] = [.notFound, .invalid, .forbidden, .limit]
  package static let example = #"{"action":"release","filter":{"assignee":"mira"},"dryRun":true}"#

  /// The maximum number of claims in one call.
  package static let maximumCount: Int64 = 500

  package struct Parameters: WireObject {
    package var action: Wire.BulkAction?
    package var filter: Wire.ClaimConditions?
    package var verdict: Verdict?
    package var label: String?
    package var to: String?
    package var override: Bool?
    package var limit: Int64?
    package var plan: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("action", &action, "What to do; for a dry run.")
      fields.optional("filter", &filter, "To which claims; for a dry run.")
      fields.optional("verdict", &verdict, "What to propose.")
      fields.optional("label", &label, "The same in the desk's own rating words.")
      fields.optional("to", &to, "The user to whom the claims are assigned.")
      fields.optional(
        "override",
        &override,
        "Set aside what the policy needs for the verdict; only an editor may."
      )
      fields.optional("limit", &limit, "How many at the most, 1 to 500; 500 unless said.")
      fields.optional("plan", &plan, "What a dry run answered; alone, to do it.")
    }
  }

  package struct Result: WireObject {
    package var results: [Wire.BulkItem] = []
    package var done: Int64 = 0
    package var refused: Int64 = 0
    package var more = false
    package var plan: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("results", &results, "What became of each claim, or would.")
      fields.required("done", &done, "To how many it was done, or would be.")
      fields.required("refused", &refused, "How many were refused, or would be.")
      fields.required("more", &more, "Whether the filter finds more than were looked at.")
      fields.optional("plan", &plan, "Of a dry run: give it as plan to do what is listed.")
    }
  }
}

extension Wire {
  /// A review action that can be applied to many claims at once.
  package enum BulkAction: String, WireWord {
    case take, release, assign, unassign, propose, approve, reject, reopen, withdraw
  }

  /// The result for one of the claims.
  package struct BulkItem: WireObject {
    package var id = ClaimID(rawValue: 0)
    package var from: ClaimStatus?
    package var claim: Claim?
    package var redacted: Redaction?
    package var error: ItemError?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The claim's id.")
      fields.optional("from", &from, "Its status before; unset where there is no such claim.")
      fields.optional("claim", &claim, "The claim as it is then.")
      fields.optional(
        "redacted",
        &redacted,
        "In the answer to a repeat: who has removed since what was recorded of it, when and why."
      )
      fields.optional("error", &error, "Why it was refused.")
    }
  }
}
