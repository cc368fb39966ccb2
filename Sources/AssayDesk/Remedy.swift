package import AssayVocabulary

/// A call that resolves a refusal, for the client to offer in its own way.
package struct Remedy: Sendable, Hashable {
  /// A parameter whose value is known; the caller fills in the others.
  package struct Parameter: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  /// The method's name, such as `review.take`.
  package let method: String
  package private(set) var parameters: [Parameter]

  package init(_ method: String, _ parameters: KeyValuePairs<String, String> = [:]) {
    self.method = method
    self.parameters = parameters.map { Parameter(name: $0.key, value: $0.value) }
  }

  /// The correction of an attribution, with the fields that are known.
  package static func edit(
    _ id: AttributionID,
    _ fields: KeyValuePairs<String, String> = [:]
  ) -> Remedy {
    var remedy = Remedy("attribution.edit", ["attribution": id.description])
    remedy.parameters += fields.map { Parameter(name: $0.key, value: $0.value) }
    return remedy
  }
}
