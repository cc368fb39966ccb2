package import JSON

/// A request or a notification of JSON-RPC 2.0 section 4.
package struct Call: Sendable {
  /// Nil for a notification, which is never answered.
  package let id: RequestID?
  package let method: String
  /// An object, or nil if there are none: the member is missing, null or an empty array.
  package let parameters: JSONNode?

  package init(id: RequestID?, method: String, parameters: JSONNode?) {
    self.id = id
    self.method = method
    self.parameters = parameters
  }
}
