/// The call `policy.get`.
package enum PolicyGet: ReadingMethod {
  package static let name: StaticString = "policy.get"
  package static let summary = "Tells the desk's rules, and the transitions of review."
  package static let discussion =
    "The transitions are in the order in which they are looked at: the first that fits an act decides it."
  package static let example = "{}"

  package typealias Parameters = NoFields

  package struct Result: WireObject {
    package var policy = Wire.Policy()
    package var transitions: [Wire.Transition] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("policy", &policy, "The rules.")
      fields.required("transitions", &transitions, "What review allows, from where to where.")
    }
  }
}
