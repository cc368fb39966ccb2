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

  package typealias Parameters = PolicyCorrection

  package struct Result: WireObject {
    package var policy = Wire.Policy()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("policy", &policy, "The rules as they are now.")
    }
  }
}
