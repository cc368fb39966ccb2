/// The id of a link between two claims: `L5`.
package struct LinkID: EntityID {
  package static let letter = UInt8(ascii: "L")
  package static let noun = "link"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
