package import AssayDesk

extension Author {
  package static let ann = Author(uid: 1001, name: "ann", groups: [], isOwner: true)
  package static let cleo = Author(uid: 1003, name: "cleo", groups: [], isOwner: true)
  package static let bob = Author(uid: 1002, name: "bob", groups: [], isOwner: true)
}

extension WriteRequest {
  /// Ann's call without options.
  package static let plain = WriteRequest(
    author: .ann,
    method: "test",
    stamp: nil,
    ifVersion: nil,
    isDryRun: false,
    reason: nil
  )

  package static let dryRun = plain.with { $0.isDryRun = true }

  package static func because(_ reason: String) -> WriteRequest {
    plain.with { $0.reason = reason }
  }
  package static func by(_ author: Author) -> WriteRequest { plain.with { $0.author = author } }
  package static func ifVersion(_ version: Int64) -> WriteRequest {
    plain.with { $0.ifVersion = version }
  }

  /// Ann's call with a request key; `parameters` stands for the digested parameters.
  package static func key(_ key: String, parameters: String = "same") -> WriteRequest {
    plain.with { $0.stamp = RequestStamp(key: key, parameters: parameters) }
  }

  package func with(_ change: (inout WriteRequest) -> Void) -> WriteRequest {
    var copy = self
    change(&copy)
    return copy
  }
}
