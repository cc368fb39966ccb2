package import AssayDesk
package import AssayVocabulary
package import JSON
package import SQLite

/// A type whose columns, or members of an object, are each declared once, in `visit`.
///
/// Binding, reading, the after-image in an event and reading that image back all derive from this declaration. Columns
/// are visited in the order of their names, so that a written image is canonical JSON (RFC 8785).
package protocol ColumnHolder: Sendable, Hashable {
  /// Makes a blank value for a reader to fill in.
  init()

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage)
}

extension ColumnHolder {
  package static var columns: [(name: String, type: String)] {
    var list = ColumnList()
    var blank = Self()
    do { try blank.visit(&list) } catch { preconditionFailure("collecting never fails") }
    return list.columns
  }

  /// Writes the columns as one JSON object.
  package func writeImage(to writer: inout JSONWriter) {
    writer.beginObject()
    var image = ImageWriter(writer: consume writer)
    var copy = self
    do { try copy.visit(&image) } catch { preconditionFailure("writing an image never fails") }
    writer = image.writer
    writer.endObject()
  }

  package init(image node: JSONNode) throws(RowDamage) {
    self.init()
    var reader = ImageReader(node: node)
    try visit(&reader)
  }
}

/// The columns that are read from a versioned table.
///
/// The protocols of rows require functions that one extension implements, so that each kind gets its own specialized
/// code.
package protocol ReadableRow: ColumnHolder {
  static var table: RowTable { get }

  /// Whether a closed version omits its long text, in the column `text`, when the next version has an equal text.
  static var sharesText: Bool { get }

  /// The number of the row's id.
  var key: Int64 { get set }

  /// Reads the columns from consecutive columns of a statement's current row, from the index `column` on.
  mutating func read(_ statement: Statement, from column: Int32) throws(RowDamage)
}

extension ReadableRow {
  package static var sharesText: Bool { false }

  package mutating func read(_ statement: Statement, from column: Int32) throws(RowDamage) {
    var reader = RowReader(statement: statement, index: column)
    try visit(&reader)
  }
}

/// A whole row, which can also be written.
package protocol StoredRow: ReadableRow {
  /// The text that consecutive versions share; nil in tables where none does.
  var sharedText: String? { get }

  /// Binds the columns to consecutive parameters of a statement, from the index `parameter` on.
  func bind(to statement: Statement, from parameter: Int32)
}

extension StoredRow {
  package var sharedText: String? { nil }

  package func bind(to statement: Statement, from parameter: Int32) {
    var binder = RowBinder(statement: statement, index: parameter)
    var copy = self
    do { try copy.visit(&binder) } catch { preconditionFailure("binding never fails") }
  }
}

/// A row that events hold.
package protocol RecordRow: StoredRow {
  var version: Int64 { get }

  var image: RecordImage { get }

  func writeImage(to writer: inout JSONWriter)

  static func image(reading node: JSONNode, key: Int64) throws(RowDamage) -> RecordImage
}

extension RecordRow {
  package static func image(reading node: JSONNode, key: Int64) throws(RowDamage) -> RecordImage {
    var row = try Self(image: node)
    row.key = key
    return row.image
  }
}

/// A row whose key is the number of its id.
package protocol IdentifiedRow: RecordRow {
  associatedtype ID: EntityID
  var id: ID { get set }
}

extension IdentifiedRow {
  package var key: Int64 {
    get { id.rawValue }
    set { id = ID(rawValue: newValue) }
  }
}

/// The table and the key of a row.
package struct RowPlace: Hashable {
  package let table: RowTable
  package let key: Int64
}

extension ReadableRow {
  package var place: RowPlace { RowPlace(table: Self.table, key: key) }
}

/// The versioned tables.
package enum RowTable: String, CaseIterable {
  case source, claim, attribution, link, evidence, note, policy
  case grant = "role_grant"
  case assessment, staleness
}
