import AssayDesk
package import AssayVocabulary

extension TestDesk {
  /// Changes the policy.
  package func setPolicy(_ change: (inout PolicyCorrection) -> Void) throws {
    var edit = PolicyCorrection()
    change(&edit)
    let made = edit
    try call { (transaction) throws(DeskError) in try transaction.setPolicy(made) }
  }
}
