import AssayDomain
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

extension Desk {
  /// Adds withdrawn evidence with a snapshot, a note, and a report that cites a source as such.
  func makeMaterial() throws(DeskError) {
    try submit("There is a letter")
    try attribute(by: "Axios") { draft in draft.cites = [.source(.name("Ministry"))] }
    try call { (transaction) throws(DeskError) in
      var draft = EvidenceDraft(claim: 1)
      draft.snapshot = Array("the letter".utf8)
      try transaction.addEvidence(draft)
    }
    try call(.because("a forgery")) { (transaction) throws(DeskError) in
      try transaction.withdrawEvidence(EvidenceID(rawValue: 1))
    }
    try call { (transaction) throws(DeskError) in
      var draft = NoteDraft(attribution: 1, kind: .contact)
      draft.asked = "Ministry"
      try transaction.addNote(draft)
    }
  }
}
