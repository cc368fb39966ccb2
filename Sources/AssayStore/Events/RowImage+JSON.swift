import AssayDesk
import AssayDomain
import AssayVocabulary
import JSON

extension RowImage {
  var table: RowTable {
    switch self {
    case .source: .source
    case .claim: .claim
    case .attribution: .attribution
    case .link: .link
    case .evidence: .evidence
    case .note: .note
    case .policy: .policy
    case .grant: .grant
    }
  }

  var key: Int64 {
    switch self {
    case .source(let source): source.key
    case .claim(let claim): claim.key
    case .attribution(let attribution): attribution.key
    case .link(let link): link.key
    case .evidence(let evidence): evidence.key
    case .note(let note): note.key
    case .policy(let policy): policy.key
    case .grant(let grant): grant.key
    }
  }

  /// Writes `{"id":…,"row":{…},"table":…}`, its names in canonical order; `alike` goes before them where it
  /// is not empty.
  func write(to writer: inout JSONWriter, alike: [Int64] = []) {
    writer.beginObject()
    if !alike.isEmpty {
      writer.name("alike")
      writer.beginArray()
      for seq in alike { writer.integer(seq) }
      writer.endArray()
    }
    writer.name("id")
    writer.integer(key)
    writer.name("row")
    var image = ImageWriter(writer: writer)
    image.begin()
    do {
      switch self {
      case .source(var row): try row.visit(&image)
      case .claim(var row): try row.visit(&image)
      case .attribution(var row): try row.visit(&image)
      case .link(var row): try row.visit(&image)
      case .evidence(var row): try row.visit(&image)
      case .note(var row): try row.visit(&image)
      case .policy(var row): try row.visit(&image)
      case .grant(var row): try row.visit(&image)
      }
    } catch {
      preconditionFailure("writing an image never fails")
    }
    image.end()
    writer = image.writer
    writer.name("table")
    writer.string(table.rawValue)
    writer.endObject()
  }

  /// The canonical text.
  var text: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    write(to: &writer)
    return writer.takeBytes()
  }

  init(reading node: JSONNode) throws(RowDamage) {
    guard let key = node.member("id")?.integer, let row = node.member("row"),
      let table = node.member("table")?.string.flatMap(RowTable.init(rawValue:))
    else { throw RowDamage(column: "body") }
    switch table {
    case .source: self = .source(try Self.read(row, key))
    case .claim: self = .claim(try Self.read(row, key))
    case .attribution: self = .attribution(try Self.read(row, key))
    case .link: self = .link(try Self.read(row, key))
    case .evidence: self = .evidence(try Self.read(row, key))
    case .note: self = .note(try Self.read(row, key))
    case .policy: self = .policy(try Self.read(row, key))
    case .grant: self = .grant(try Self.read(row, key))
    case .assessment, .staleness: throw RowDamage(column: "body")
    }
  }

  private static func read<Row: StoredRow>(_ node: JSONNode, _ key: Int64) throws(RowDamage) -> Row
  {
    var reader = ImageReader(node: node)
    var row = Row(blankRow: ())
    row.key = key
    try row.visit(&reader)
    return row
  }
}
