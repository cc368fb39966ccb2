import AssayAPI
import AssayStore

extension NoteAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.addNote(NoteDraft(parameters))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    var result = Result()
    result.note = Wire.Note(try recorded.only(\.notes))
    return result
  }
}
