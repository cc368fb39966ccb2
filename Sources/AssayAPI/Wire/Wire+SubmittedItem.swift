extension Wire {
  /// The result for one of many claims: the records that were made, or the reason for the refusal.
  package struct SubmittedItem: WireObject {
    package var claim: Claim?
    package var attributions: [Attribution]?
    package var sources: [MentionedSource]?
    package var notices: [Notice]?
    package var redacted: Redaction?
    package var error: ItemError?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("claim", &claim, "The claim as it was then.")
      fields.optional(
        "attributions",
        &attributions,
        "The attributions made or changed, the original first."
      )
      fields.optional("sources", &sources, "The sources that speak in them.")
      fields.optional("notices", &notices, "What should be looked at, if anything.")
      fields.optional(
        "redacted",
        &redacted,
        "In the answer to a repeat: who has removed since what was recorded of it, when and why."
      )
      fields.optional("error", &error, "Why it was refused; the only member then.")
    }
  }

  /// The error object that a separate call would have returned.
  package struct ItemError: WireObject {
    package var code: Int64 = 0
    package var message = ""
    package var data: ErrorData?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("code", &code, "The code, as of any error.")
      fields.required("message", &message, "What is wrong.")
      fields.optional("data", &data, "What tells more.")
    }
  }
}
