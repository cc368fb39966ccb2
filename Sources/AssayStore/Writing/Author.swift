/// Who makes a call, as the kernel told it of the connection.
package struct Author: Sendable, Hashable {
  package let uid: Int64
  package let name: String

  package init(uid: Int64, name: String) {
    self.uid = uid
    self.name = name
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
}
