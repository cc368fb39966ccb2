/// A call that resolves a refusal, for the client to offer in its own way.
package struct Remedy: Sendable, Hashable {
  /// A parameter whose value is known; the caller fills in the others.
  package struct Parameter: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  /// The method's name, such as `review.take`.
  package let method: String
  package let parameters: [Parameter]

  package init(_ method: String, _ parameters: KeyValuePairs<String, String> = [:]) {
    self.method = method
    self.parameters = parameters.map { Parameter(name: $0.key, value: $0.value) }
  }
}
