package import AssayVocabulary

/// The call `reviewer.list`.
package enum ReviewerList: ReadingMethod {
  package static let name: StaticString = "reviewer.list"
  package static let summary = "Lists who has which role."
  package static let discussion =
    "The user who runs the server, and root, are editors for good. For anybody else their own grant decides, else the greatest of their groups' grants, else the default role of the policy."
  package static let example = "{}"

  package typealias Parameters = NoFields

  package struct Result: WireObject {
    package var reviewers: [Wire.Reviewer] = []
    package var defaultRole = Role.none

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("reviewers", &reviewers, "Users and groups with their roles.")
      fields.required("defaultRole", &defaultRole, "The role of all others.")
    }
  }
}
