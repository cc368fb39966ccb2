package import AssayDesk
import JSON

/// The contents of an event besides its header: every row it made or changed, the reason, and the request that it
/// answered.
///
/// Its text is canonical JSON (RFC 8785), so that anyone can compute the same digest.
package struct EventBody: Sendable, Hashable {
  package var changes: [RecordImage]
  package var reason: String?
  package var request: RequestStamp?
  /// The contents that the event removed from another event.
  package var redaction: Redaction?

  package init(
    changes: [RecordImage],
    reason: String?,
    request: RequestStamp?,
    redaction: Redaction?
  ) {
    self.changes = changes
    self.reason = reason
    self.request = request
    self.redaction = redaction
  }

  /// The canonical text of the body.
  package var text: [UInt8] {
    var image = ImageWriter(writer: JSONWriter(reservingCapacity: 1_024))
    image.writer.beginObject()
    image.put("changes", changes) { $0.write(to: &$1) }
    image.put("item", request?.item)
    image.put("key", request?.key)
    image.put("parameters", request?.parameters)
    image.put("reason", reason)
    redaction?.write(to: &image)
    image.writer.endObject()
    return image.writer.takeBytes()
  }
}

extension EventBody {
  package init(text: [UInt8]) throws(RowDamage) {
    let root: JSONNode
    do { root = try JSONDocument(text, maximumDepth: 16).root } catch {
      throw RowDamage(column: "body")
    }
    changes = try root.list("changes") { (node) throws(RowDamage) in
      try RecordImage(reading: node)
    }
    reason = root.member("reason")?.string
    redaction = try root.member("redaction").map { (node) throws(RowDamage) in
      try Redaction(reading: node)
    }
    if let key = root.member("key")?.string {
      guard let parameters = root.member("parameters")?.string else {
        throw RowDamage(column: "body")
      }
      request = RequestStamp(
        key: key,
        parameters: parameters,
        item: root.member("item")?.integer
      )
    }
  }
}

extension Redaction {
  /// Writes the member `redaction`, with its names in canonical order.
  fileprivate func write(to image: inout ImageWriter) {
    image.writer.name("redaction")
    image.writer.beginObject()
    image.put("event", event)
    image.put("item", item)
    image.put("key", key)
    image.put("rows", rows) { $0.image.write(to: &$1, alike: $0.alike) }
    image.writer.endObject()
  }

  fileprivate init(reading node: JSONNode) throws(RowDamage) {
    guard let event = node.member("event")?.integer else { throw RowDamage(column: "body") }
    let rows = try node.list("rows") { (row) throws(RowDamage) in try RedactedRow(reading: row) }
    self.init(
      event: event,
      rows: rows,
      key: node.member("key")?.string,
      item: node.member("item")?.integer
    )
  }
}

extension RedactedRow {
  fileprivate init(reading node: JSONNode) throws(RowDamage) {
    var alike: [Int64] = []
    if node.member("alike") != nil {
      alike = try node.list("alike") { (seq) throws(RowDamage) in
        guard let seq = seq.integer else { throw RowDamage(column: "body") }
        return seq
      }
    }
    self.init(image: try RecordImage(reading: node), alike: alike)
  }
}

extension JSONNode {
  fileprivate func list<Element>(
    _ name: StaticString,
    _ read: (JSONNode) throws(RowDamage) -> Element
  ) throws(RowDamage) -> [Element] {
    guard let list = member(name), list.kind == .array else { throw RowDamage(column: "body") }
    return try list.elements.map(read)
  }
}
