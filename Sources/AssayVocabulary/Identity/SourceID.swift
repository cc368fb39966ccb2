/// The id of a source: `S7`.
package struct SourceID: EntityID {
  package static let letter = UInt8(ascii: "S")
  package static let noun = "source"
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
