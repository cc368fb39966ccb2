import AssayDesk
import AssayVocabulary
import JSON

/// A type whose columns, or members of an object, are each declared once, in `visit`.
///
/// Binding, reading, the after-image in an event and reading that image back all derive from this declaration. Columns
/// are visited in the order of their names, so that a written image is canonical JSON (RFC 8785).
protocol ColumnHolder: Sendable, Hashable {
  /// Makes a blank value for a reader to fill in.
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

  /// Writes the columns as one JSON object.
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

/// The columns that are read from a versioned table.
protocol ReadableRow: ColumnHolder {
  static var table: RowTable { get }

  /// Whether a closed version omits its long text, in the column `text`, when the next version has an equal text.
  static var sharesText: Bool { get }

  /// The number of the row's id.
  var key: Int64 { get set }
}

extension ReadableRow {
  static var sharesText: Bool { false }
}

/// A whole row, which can also be written.
protocol StoredRow: ReadableRow {
  /// The text that consecutive versions share; nil in tables where none does.
  var sharedText: String? { get }
}

extension StoredRow {
  var sharedText: String? { nil }
}

/// A row that events hold.
///
/// The protocol requires functions that one extension implements, so that each kind gets its own specialized code.
protocol RecordRow: StoredRow {
  var version: Int64 { get }

  var image: RecordImage { get }

  static func rows(in store: StoreConnection) -> RowAccess<Self>

  /// Returns the row as it stood after an event.
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
