package import AssayVocabulary

/// The call `policy.set`.
package enum PolicySet: WritingMethod {
  package static let name: StaticString = "policy.set"
  package static let role = Role.editor
  package static let summary = "Sets rules of the desk; what is not given stays."
  package static let discussion =
    "The rules hold from then on: what was decided before stays decided, leases that run keep their end. With another time zone every assessment is made again, as dates cover other hours."
  package static let errors: [ErrorKind] = [.conflict, .invalid, .versionMismatch]
  package static let example =
    #"{"fourEyes":true,"leaseMinutes":45,"needs":[{"verdict":"corroborated","anyOf":["credibility-1"]}]}"#

  package struct Parameters: WireObject {
    package var fourEyes: Bool?
    package var leaseMinutes: Int64?
    package var timeZone: String?
    package var defaultRole: Role?
    package var needs: [Wire.VerdictNeeds] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.optional(
        "fourEyes",
        &fourEyes,
        "Whether a verdict needs somebody beside its proposer to decide."
      )
      try fields.optional(
        "leaseMinutes",
        &leaseMinutes,
        "How long a claim stays with who took it, without any act of theirs; 1 to 10080."
      )
      try fields.optional(
        "timeZone",
        &timeZone,
        "In whose days dates are meant, by its IANA name, such as Europe/Berlin."
      )
      try fields.optional(
        "defaultRole",
        &defaultRole,
        "The role of users who were granted none; not editor."
      )
      try fields.defaulted(
        "needs",
        &needs,
        "What these verdicts need from now on; others keep their needs."
      )
    }
  }

  package struct Result: WireObject {
    package var policy = Wire.Policy()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("policy", &policy, "The rules as they are now.")
    }
  }
}
