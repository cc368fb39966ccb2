import AssayDomain

/// The common parts of every call that changes something.
package struct WriteRequest: Sendable, Hashable {
  package var author: Author
  package var method: String
  package var stamp: RequestStamp?
  package var ifVersion: Int64?
  package var isDryRun: Bool
  package var reason: String?

  package init(
    author: Author,
    method: String,
    stamp: RequestStamp?,
    ifVersion: Int64?,
    isDryRun: Bool,
    reason: String?
  ) {
    self.author = author
    self.method = method
    self.stamp = stamp
    self.ifVersion = ifVersion
    self.isDryRun = isDryRun
    self.reason = reason
  }

  /// Returns the request with its reason cleaned; refuses a reason that cannot be recorded.
  package func cleaned() throws(DeskError) -> WriteRequest {
    var request = self
    request.reason = try TextRule.freeText("the reason").clean(optional: reason, field: "reason")
    return request
  }
}
