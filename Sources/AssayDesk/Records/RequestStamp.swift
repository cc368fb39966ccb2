/// Identifies a call, so that a repeated one is recognised.
package struct RequestStamp: Sendable, Hashable {
  package let key: String
  /// The digest of method and parameters, in hexadecimal.
  package let parameters: String
  /// The index of the request's item, from 0; nil if the request is a single call.
  package let item: Int64?

  package init(key: String, parameters: String) {
    self.init(key: key, parameters: parameters, item: nil)
  }

  package init(key: String, parameters: String, item: Int64?) {
    self.key = key
    self.parameters = parameters
    self.item = item
  }

  /// Returns the stamp of one of the request's items.
  package func item(_ index: Int) -> RequestStamp {
    RequestStamp(key: key, parameters: parameters, item: Int64(index))
  }

  /// Whether both stamps belong to one request, whatever their items.
  package func isOf(_ other: RequestStamp) -> Bool {
    key == other.key && parameters == other.parameters
  }
}
