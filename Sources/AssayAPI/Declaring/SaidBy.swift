/// The documentation of the field `saidBy`, which together with `asOf` asks what was known at one time about the
/// statements made by another.
package enum SaidBy {
  package static let doc =
    "Only what is known to have been said by the end of this year, month or day, or by this instant: its date had passed, or it had been recorded."
}
