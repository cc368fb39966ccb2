/// The id of a piece of evidence: `E9`.
package struct EvidenceID: EntityID {
  package static let letter = UInt8(ascii: "E")
  package static let noun = "evidence"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
