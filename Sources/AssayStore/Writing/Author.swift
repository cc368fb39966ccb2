import AssayDomain

/// Who makes a call, as the kernel told it of the connection.
package struct Author: Sendable, Hashable {
  package let uid: Int64
  package let name: String
  /// The numbers of the groups that the process belongs to.
  package let groups: [UInt32]
  /// Whether it is the user who runs the server, or root, who may do everything.
  package let isOwner: Bool

  package init(uid: Int64, name: String, groups: [UInt32], isOwner: Bool) {
    self.uid = uid
    self.name = name
    self.groups = groups
    self.isOwner = isOwner
  }
}

/// What every changing call may ask for.
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

  /// The request with its reason as it is recorded; refused where that is no text to record.
  func cleaned() throws(StoreError) -> WriteRequest {
    var request = self
    request.reason = try TextRule.freeText("the reason").clean(optional: reason, field: "reason")
    return request
  }
}
