/// The field by which calls ask about two times: what was known as of one, about what had been said by another.
package enum SaidBy {
  package static let doc =
    "Only what is known to have been said by the end of this year, month or day, or by this instant: its date had passed, or it had been recorded."
}
