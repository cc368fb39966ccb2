import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension NoteAdd: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.addNote(parameters)
  }
}

extension NoteAdd.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    note = Wire.Note(try recorded.only(\.notes))
  }
}
