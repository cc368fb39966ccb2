/// The id of a note: `N3`.
package struct NoteID: EntityID {
  package static let letter = UInt8(ascii: "N")
  package static let noun = "note"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
