package import AssayDesk
package import AssayVocabulary

extension TestDesk {
  /// Submits a claim.
  package func record(
    _ text: String,
    _ change: (inout ClaimDraft) -> Void = { _ in }
  ) throws(DeskError) {
    let draft = ClaimDraft(text, change)
    try call { (transaction) throws(DeskError) in
      try transaction.submitClaim(draft, attribution: nil)
    }
  }
}
