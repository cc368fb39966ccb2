package import AssayDesk
import AssayDomain
package import AssaySearch
import AssayVocabulary

extension WriteTransaction {
  /// Takes the claim that comes first in the queue among those that nobody holds, that wait for no day to
  /// come and that a filter admits.
  package func takeNext(_ filter: [ClaimCondition]) throws(DeskError) {
    try takeNext(of: queued(filter + [.free]).map { ($0.claim, $0.place) }) {
      () throws(DeskError) in
      try queued(filter + [.status([.inReview, .proposed])]).count
    }
  }

  private func queued(_ filter: [ClaimCondition]) throws(DeskError) -> [ListedClaim] {
    try snapshot.queue(filter, atMs: nowMs, count: ActLimits.maximumQueueCount)
  }
}
