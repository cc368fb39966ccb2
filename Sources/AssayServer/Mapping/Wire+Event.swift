import AssayAPI
import AssayDesk
import AssayDomain
import AssayEncoding
import AssayStore

extension Wire.Event {
  init(_ event: EventSummary) {
    self.init()
    seq = event.header.seq
    at = ReportedDate(instantMs: event.header.atMs).text
    actor = event.header.actor
    method = event.header.method
    reason = event.reason
    changed = event.changed
    redacted = event.redaction.map { Wire.Redaction($0) }
    hash = event.hash.text
  }
}

extension Wire.Redaction {
  init(_ note: RedactionNote) {
    self.init()
    seq = note.seq
    at = ReportedDate(instantMs: note.atMs).text
    actor = note.actor
    reason = note.reason
  }
}
