package import AssayDesk
import AssayDomain
import AssayVocabulary

extension WriteTransaction {
  /// Takes the claim that comes first in the queue among those that nobody holds, that wait for no day to
  /// come and that a filter admits.
  package func takeNext(_ filter: ClaimFilter) throws(DeskError) {
    var free = filter
    free.isFree = true
    try takeNext(of: queued(free).map { ($0.claim, $0.place) }) { () throws(DeskError) in
      var held = filter
      held.statuses = [.inReview, .proposed]
      return try queued(held).count
    }
  }

  private func queued(_ filter: ClaimFilter) throws(DeskError) -> [ListedClaim] {
    try snapshot.queue(filter, atMs: nowMs, count: ActLimits.maximumQueueCount)
  }
}
