package import AssayVocabulary

/// The call `system.ping`.
package enum SystemPing: ServerMethod {
  package static let name: StaticString = "system.ping"
  package static let role = Role.none
  package static let summary = "Answers at once with the server's clock."
  package static let example = "{}"

  package typealias Parameters = NoFields

  package struct Result: WireObject {
    package var at = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("at", &at, "The server's clock, in UTC.")
    }
  }
}
