/// The id of an attribution: `A108`.
package struct AttributionID: EntityID {
  package static let letter = UInt8(ascii: "A")
  package static let noun = "attribution"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
