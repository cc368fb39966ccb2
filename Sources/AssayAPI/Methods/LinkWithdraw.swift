package import AssayVocabulary

/// The call `link.withdraw`.
package enum LinkWithdraw: WritingMethod {
  package static let name: StaticString = "link.withdraw"
  package static let role = Role.contributor
  package static let summary = "Takes a link back; it stays in the history."
  package static let discussion = "A reason is needed. ifVersion is the link's version."
  package static let example = #"{"link":"L1","reason":"C4 is about another agreement"}"#

  package struct Parameters: WireObject {
    package var link = LinkID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("link", &link, "The link's id.")
    }
  }

  package typealias Result = Wire.LinkChanged
}
