import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension NoteAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.addNote(NoteDraft(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    var result = Result()
    result.note = Wire.Note(try recorded.only(\.notes))
    return result
  }
}
