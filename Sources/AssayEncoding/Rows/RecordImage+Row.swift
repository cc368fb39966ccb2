package import AssayDesk
import AssayDomain
package import JSON

extension RecordImage {
  /// The types of the rows that events hold.
  package static let kinds: [any RecordRow.Type] = [
    Source.self, Claim.self, Attribution.self, Link.self, Evidence.self, Note.self, Policy.self,
    Grant.self,
  ]

  /// The table and key of the row.
  package var place: RowPlace {
    switch self {
    case .source(let row): row.place
    case .claim(let row): row.place
    case .attribution(let row): row.place
    case .link(let row): row.place
    case .evidence(let row): row.place
    case .note(let row): row.place
    case .policy(let row): row.place
    case .grant(let row): row.place
    }
  }

  package var table: RowTable { place.table }
  package var key: Int64 { place.key }

  /// Writes `{"id":…,"row":{…},"table":…}` with its names in canonical order; a non-empty `alike` comes first.
  package func write(to writer: inout JSONWriter, alike: [Int64] = []) {
    switch self {
    case .source(let row): Self.write(row, alike, to: &writer)
    case .claim(let row): Self.write(row, alike, to: &writer)
    case .attribution(let row): Self.write(row, alike, to: &writer)
    case .link(let row): Self.write(row, alike, to: &writer)
    case .evidence(let row): Self.write(row, alike, to: &writer)
    case .note(let row): Self.write(row, alike, to: &writer)
    case .policy(let row): Self.write(row, alike, to: &writer)
    case .grant(let row): Self.write(row, alike, to: &writer)
    }
  }

  private static func write<Row: RecordRow>(
    _ row: Row,
    _ alike: [Int64],
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    if !alike.isEmpty {
      writer.name("alike")
      writer.beginArray()
      for seq in alike { writer.integer(seq) }
      writer.endArray()
    }
    writer.name("id")
    writer.integer(row.key)
    writer.name("row")
    row.writeImage(to: &writer)
    writer.name("table")
    writer.string(Row.table.rawValue)
    writer.endObject()
  }

  /// The canonical text of the image.
  package var text: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    write(to: &writer)
    return writer.takeBytes()
  }

  package init(reading node: JSONNode) throws(RowDamage) {
    guard let key = node.member("id")?.integer, let row = node.member("row"),
      let table = node.member("table")?.string,
      let kind = Self.kinds.first(where: { $0.table.rawValue == table })
    else { throw RowDamage(column: "body") }
    self = try kind.image(reading: row, key: key)
  }
}
