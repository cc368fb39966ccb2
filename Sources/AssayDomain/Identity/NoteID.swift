/// Names a note: `N3`.
package struct NoteID: EntityID {
  package static let prefix: Character = "N"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
