/// The id of a claim: `C42`.
package struct ClaimID: EntityID {
  package static let letter = UInt8(ascii: "C")
  package static let noun = "claim"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
