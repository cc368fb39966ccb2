package import AssayVocabulary

/// The call `reviewer.grant`.
package enum ReviewerGrant: WritingMethod {
  package static let name: StaticString = "reviewer.grant"
  package static let role = Role.editor
  package static let summary = "Gives a role to a user or to the members of a group."
  package static let discussion =
    "It takes the place of the one they may have been given before, and holds from the next call on. The role none keeps a user out whose group has another."
  package static let errors: [ErrorKind] = [.conflict, .invalid, .versionMismatch]
  package static let example = #"{"user":"mira","role":"reviewer"}"#

  package struct Parameters: WireObject {
    package var name = Wire.ReviewerName()
    package var role = Role.none

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      name.visit(&fields)
      fields.required("role", &role, "The role.")
    }
  }

  package typealias Result = Wire.ReviewerChanged
}

extension Wire {
  /// The result of a call that changed the role of a user or group.
  package struct ReviewerChanged: WireObject {
    package var reviewer = Reviewer()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("reviewer", &reviewer, "The role that they have been given, or had.")
    }
  }
}
