/// The options of every reading method, besides its own parameters.
package struct ReadOptions: WireObject {
  package var asOf: Moment?

  package init() {}

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional(
      "asOf",
      &asOf,
      "Answer as of this moment: an event's seq, or an instant, which means the last change by then."
    )
  }
}

/// The options of every changing method, besides its own parameters.
package struct WriteOptions: WireObject {
  package var requestKey: String?
  package var ifVersion: Int64?
  package var dryRun = false
  package var reason: String?

  package init() {}

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional(
      "requestKey",
      &requestKey,
      "Makes the call safe to repeat: the same key with the same parameters is answered again, not done again. Up to 200 characters, per user."
    )
    fields.optional(
      "ifVersion",
      &ifVersion,
      "Do it only if what is to be changed still has this version."
    )
    fields.defaulted("dryRun", &dryRun, "Check and answer with provisional ids, but keep nothing.")
    fields.optional("reason", &reason, "Why, kept with the event for good.")
  }
}

/// The fields of a reply to a change that say what else became of what was given.
package struct ReplyRemarks: WireObject {
  /// Of a repeated reply whose call recorded what was removed since.
  package var redacted: Wire.Redaction?
  package var cleaned: [String]?

  package init() {}

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional(
      "redacted",
      &redacted,
      "In the answer to a repeat: who has removed since what the call recorded, when and why. Calls of many items tell it of each item."
    )
    fields.optional(
      "cleaned",
      &cleaned,
      "The parameters from which unseen characters that pasting brings along were taken off. Calls of many items do not tell it."
    )
  }
}

/// The field that begins every reply about the store: the event as of which the reply was made.
package struct ReplySeq: WireObject {
  package var seq: Int64 = 0

  package init() {}

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("seq", &seq, "The event that this answer is as of.")
  }
}
