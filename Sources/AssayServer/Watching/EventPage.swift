import AssayAPI
import AssayDesk
import AssayEncoding
import AssayStore
import JSON
import JSONRPC

/// Consecutive events as JSON text, for all watches whose next event is among them.
struct EventPage: Sendable {
  private static let maximumCount: Int64 = 64
  /// The size in bytes after which a page takes no further event.
  private static let maximumBytes = 128 << 10

  struct Event: Sendable {
    let seq: Int64
    /// The event as the JSON text of an object.
    let text: [UInt8]
  }

  /// The sequence number of the event before the page.
  let start: Int64
  let events: [Event]

  init(after start: Int64, events: [Event]) {
    self.start = start
    self.events = events
  }

  /// Reads the events after `start`; at least one if any exists.
  init(after start: Int64, _ reader: StoreReader) throws(DeskError) {
    let found = try reader.read(asOf: nil, nowMs: 0) { (snapshot) throws(DeskError) in
      try reader.events(in: snapshot, .ascending, beyond: start, count: Self.maximumCount)
    }
    var events: [Event] = []
    var bytes = 0
    for event in found where bytes < Self.maximumBytes {
      var writer = JSONWriter(reservingCapacity: 320)
      Wire.Event(event).write(to: &writer)
      let text = writer.takeBytes()
      bytes += text.count
      events.append(Event(seq: event.header.seq, text: text))
    }
    self.init(after: start, events: events)
  }

  /// Returns the first event after `seq`; nil if the page starts after `seq`, or ends at or before it.
  func event(after seq: Int64) -> Event? {
    seq < start ? nil : events.first { $0.seq > seq }
  }

  /// Returns the body of the notification that sends an event to a watch.
  static func notification(watch: Int64, event: Event) -> [UInt8] {
    notification(EventWatch.notification, watch, event.text.count + 96) { writer in
      writer.name("event")
      writer.raw(event.text)
    }
  }

  /// Returns the body of the notification that a watch has ended, with the last event sent and the reason.
  static func ending(watch: Int64, last: Int64, _ error: RPCError) -> [UInt8] {
    notification(EventWatch.ending, watch, 320) { writer in
      writer.member("seq", last)
      writer.name("error")
      error.write(to: &writer)
    }
  }

  private static func notification(
    _ method: StaticString,
    _ watch: Int64,
    _ usualLength: Int,
    _ rest: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: usualLength)
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("method", method.description)
      writer.object("params") { writer in
        writer.member("watch", watch)
        rest(&writer)
      }
    }
    return writer.takeBytes()
  }
}
