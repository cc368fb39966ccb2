import AssayDomain
import AssayVocabulary

/// A record that is taken back for a reason and then stays to be read.
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
  /// Refuses, in the words of `field`, what was taken back already.
  func refuseWithdrawn(field: String) throws(DeskError) {
    guard !isLive else { return }
    throw .conflict(
      "\(id) was withdrawn: \(withdrawnBecause ?? "no reason was given")",
      field: field
    )
  }

  /// The record once it is taken back.
  func withdrawn(because reason: String) -> Self {
    var record = self
    record.withdrawnBecause = reason
    record.isLive = false
    record.version += 1
    return record
  }
}
