import AssayDomain

@testable import AssayStore

extension Desk {
  /// Evidence with a snapshot that was withdrawn, a note, and a report that cites a source as such.
  func makeMaterial() throws(StoreError) {
    try submit("There is a letter")
    try attribute(by: "Axios") { draft in draft.cites = [.source(.name("Ministry"))] }
    try call { (change) throws(StoreError) in
      var draft = EvidenceDraft(subject: .claim(1))
      draft.snapshot = Array("the letter".utf8)
      try change.addEvidence(draft)
    }
    try call(.because("a forgery")) { (change) throws(StoreError) in
      try change.withdrawEvidence(EvidenceID(rawValue: 1))
    }
    try call { (change) throws(StoreError) in
      var draft = NoteDraft(subject: .attribution(1), kind: .contact)
      draft.asked = "Ministry"
      try change.addNote(draft)
    }
  }
}
