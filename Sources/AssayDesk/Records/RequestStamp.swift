/// What makes a call recognisable when it is repeated.
package struct RequestStamp: Sendable, Hashable {
  package let key: String
  /// The digest of method and parameters, in hexadecimal.
  package let parameters: String
  /// Which item of the request it is of, from 0; nil for a request that is one call.
  package let item: Int64?

  package init(key: String, parameters: String) {
    self.init(key: key, parameters: parameters, item: nil)
  }

  package init(key: String, parameters: String, item: Int64?) {
    self.key = key
    self.parameters = parameters
    self.item = item
  }

  /// The stamp of one of the request's items.
  package func item(_ index: Int) -> RequestStamp {
    RequestStamp(key: key, parameters: parameters, item: Int64(index))
  }

  /// Whether it is of the same request, whichever item.
  package func isOf(_ other: RequestStamp) -> Bool {
    key == other.key && parameters == other.parameters
  }
}
