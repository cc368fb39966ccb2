package import AssayVocabulary

/// The call `reviewer.revoke`.
package enum ReviewerRevoke: WritingMethod {
  package static let name: StaticString = "reviewer.revoke"
  package static let role = Role.editor
  package static let summary = "Takes back the role that a user or group was given."
  package static let discussion =
    "It holds from the next call on, for connections that are open as well. What else gives them a role goes on: a group they belong to, or the default of the policy."
  package static let errors: [ErrorKind] = [.notFound, .invalid, .versionMismatch]
  package static let example = #"{"group":"interns"}"#

  package typealias Parameters = Wire.ReviewerName
  package typealias Result = Wire.ReviewerChanged
}
