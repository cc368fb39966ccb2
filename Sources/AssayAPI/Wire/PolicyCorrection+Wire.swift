package import AssayVocabulary

extension PolicyCorrection: WireObject {
  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional(
      "fourEyes",
      &needsFourEyes,
      "Whether a verdict needs somebody beside its proposer to decide."
    )
    fields.optional(
      "needsRationale",
      &needsRationale,
      "Whether every verdict needs a reason that says why."
    )
    fields.optional(
      "leaseMinutes",
      &leaseMinutes,
      "How long a claim stays with who took it, without any act of theirs; 1 to 10080."
    )
    fields.optional(
      "timeZone",
      &timeZone,
      "In whose days dates are meant, by its IANA name, such as Europe/Berlin."
    )
    fields.optional(
      "defaultRole",
      &defaultRole,
      "The role of users who were granted none; not editor."
    )
    fields.defaulted(
      "needs",
      &needs,
      "What these verdicts need from now on; others keep their needs."
    )
  }
}

extension NeedsOfVerdict: WireObject {
  package init() { self.init(.unverifiable, anyOf: []) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("verdict", &verdict, "The verdict.")
    fields.required("anyOf", &anyOf, "One of these must be met; empty where nothing is needed.")
  }
}
