/// Names a source: `S7`.
package struct SourceID: EntityID {
  package static let prefix: Character = "S"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
