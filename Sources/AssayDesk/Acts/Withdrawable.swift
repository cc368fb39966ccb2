import AssayDomain
import AssayVocabulary

/// A record that can be withdrawn for a reason and then stays readable.
protocol Withdrawable {
  associatedtype ID: EntityID
  var id: ID { get }
  var isLive: Bool { get set }
  var withdrawnBecause: String? { get set }
  var version: Int64 { get set }
}

extension Attribution: Withdrawable {}
extension Link: Withdrawable {}
extension Evidence: Withdrawable {}

extension Withdrawable {
  /// Refuses a record that is already withdrawn.
  func refuseWithdrawn(field: String) throws(DeskError) {
    guard !isLive else { return }
    throw .conflict(
      "\(id) was withdrawn: \(withdrawnBecause ?? "no reason was given")",
      field: field
    )
  }

  /// Returns the withdrawn record.
  func withdrawn(because reason: String) -> Self {
    var record = self
    record.withdrawnBecause = reason
    record.isLive = false
    record.version += 1
    return record
  }
}
