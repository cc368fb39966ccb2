import AssayAPI
import AssayDomain
import AssayStore

extension EventList.Event {
  init(_ event: EventSummary) {
    self.init()
    seq = event.header.seq
    at = ReportedDate(instantMs: event.header.atMs).text
    actor = event.header.actor
    method = event.header.method
    reason = event.reason
    changed = event.changed
    hash = event.hash.text
  }
}
