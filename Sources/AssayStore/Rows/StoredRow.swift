import AssayDesk
import AssayVocabulary
import JSON

/// What has columns, or the members of an object, each declared once, in `visit`.
///
/// Binding, reading, the after-image in an event and reading that image again all come from the one
/// declaration. Columns are visited in the order of their names, so that an image written in passing
/// is canonical JSON (RFC 8785).
protocol ColumnHolder: Sendable, Hashable {
  /// One for reading to fill in.
  init()

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage)
}

extension ColumnHolder {
  static var columns: [(name: String, type: String)] {
    var list = ColumnList()
    var blank = Self()
    do { try blank.visit(&list) } catch { preconditionFailure("collecting never fails") }
    return list.columns
  }

  /// Writes the columns as one object.
  func writeImage(to writer: inout JSONWriter) {
    writer.beginObject()
    var image = ImageWriter(writer: consume writer)
    var copy = self
    do { try copy.visit(&image) } catch { preconditionFailure("writing an image never fails") }
    writer = image.writer
    writer.endObject()
  }

  init(image node: JSONNode) throws(RowDamage) {
    self.init()
    var reader = ImageReader(node: node)
    try visit(&reader)
  }
}

/// What is read of a row of a versioned table.
protocol ReadableRow: ColumnHolder {
  static var table: RowTable { get }

  /// Whether a closed version leaves out its long text, in the column `text`, where the next one has the same.
  static var sharesText: Bool { get }

  /// The number of its id.
  var key: Int64 { get set }
}

extension ReadableRow {
  static var sharesText: Bool { false }
}

/// A whole row, which is written as well.
protocol StoredRow: ReadableRow {
  /// The text that consecutive versions share; nil in tables where none does.
  var sharedText: String? { get }
}

extension StoredRow {
  var sharedText: String? { nil }
}

/// A row that events hold.
///
/// What is implemented for all kinds alike is required nevertheless, so that it is compiled for each.
protocol RecordRow: StoredRow {
  var version: Int64 { get }

  var image: RecordImage { get }

  static func rows(in store: StoreConnection) -> RowAccess<Self>

  /// The row as it stood after an event.
  func version(in store: StoreConnection, asOf seq: Int64) throws(DeskError) -> RecordImage?

  func writeImage(to writer: inout JSONWriter)

  static func image(reading node: JSONNode, key: Int64) throws(RowDamage) -> RecordImage
}

extension RecordRow {
  func version(in store: StoreConnection, asOf seq: Int64) throws(DeskError) -> RecordImage? {
    try Self.rows(in: store).get(key, asOf: seq)?.image
  }

  static func image(reading node: JSONNode, key: Int64) throws(RowDamage) -> RecordImage {
    var row = try Self(image: node)
    row.key = key
    return row.image
  }
}

/// A row whose key is the number of its id.
protocol IdentifiedRow: RecordRow {
  associatedtype ID: EntityID
  var id: ID { get set }
}

extension IdentifiedRow {
  var key: Int64 {
    get { id.rawValue }
    set { id = ID(rawValue: newValue) }
  }
}

/// The table and the key of a row.
struct RowPlace: Hashable {
  let table: RowTable
  let key: Int64
}

extension ReadableRow {
  var place: RowPlace { RowPlace(table: Self.table, key: key) }
}

/// The versioned tables.
enum RowTable: String, CaseIterable {
  case source, claim, attribution, link, evidence, note, policy
  case grant = "role_grant"
  case assessment, staleness
}
