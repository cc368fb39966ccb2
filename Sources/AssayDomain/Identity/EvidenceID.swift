/// Names a piece of evidence: `E9`.
package struct EvidenceID: EntityID {
  package static let prefix: Character = "E"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
