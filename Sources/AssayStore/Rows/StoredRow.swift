import AssayDomain
package import AssayVocabulary

/// What is read of a row of a versioned table, each of its columns declared once, in `visit`.
package protocol ReadableRow: Sendable, Hashable {
  static var table: RowTable { get }

  /// The number of its id.
  var key: Int64 { get set }

  /// A row for reading to fill in.
  init(blankRow: Void)

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage)
}

/// A whole row, which is written as well.
///
/// Binding, reading, the after-image in an event and reading that image again all come from the one
/// declaration. Columns are visited in the order of their names, so that an image written in passing
/// is canonical JSON (RFC 8785).
package protocol StoredRow: ReadableRow {}

/// A row whose key is the number of its id.
package protocol IdentifiedRow: StoredRow {
  associatedtype ID: EntityID
  var id: ID { get set }
}

extension IdentifiedRow {
  package var key: Int64 {
    get { id.rawValue }
    set { id = ID(rawValue: newValue) }
  }
}

/// The versioned tables.
package enum RowTable: String, CaseIterable, Sendable {
  case source, claim, attribution, link, evidence, note, policy
  case grant = "role_grant"
  case assessment, staleness
}

/// What can be done with the columns of a row: bind them, read them, write and read their image.
package protocol ColumnVisitor {
  mutating func integer(_ name: StaticString, _ value: inout Int64) throws(RowDamage)
  mutating func integer(_ name: StaticString, _ value: inout Int64?) throws(RowDamage)
  mutating func flag(_ name: StaticString, _ value: inout Bool) throws(RowDamage)
  mutating func text(_ name: StaticString, _ value: inout String) throws(RowDamage)
  mutating func text(_ name: StaticString, _ value: inout String?) throws(RowDamage)
  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W) throws(RowDamage)
  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W?) throws(RowDamage)
  /// Texts in an order of their own.
  mutating func texts(_ name: StaticString, _ value: inout [String]) throws(RowDamage)
  mutating func citations(_ name: StaticString, _ value: inout [Citation]) throws(RowDamage)
}

/// A stored value that the program cannot have written, so that the database was damaged or altered.
package struct RowDamage: Error, Hashable, Sendable {
  package let column: String
}

extension ColumnVisitor {
  mutating func count(_ name: StaticString, _ value: inout Int) throws(RowDamage) {
    var number = Int64(value)
    try integer(name, &number)
    value = Int(number)
  }

  mutating func id<ID: EntityID>(_ name: StaticString, _ value: inout ID) throws(RowDamage) {
    var number = value.rawValue
    try integer(name, &number)
    value = ID(rawValue: number)
  }

  mutating func id<ID: EntityID>(_ name: StaticString, _ value: inout ID?) throws(RowDamage) {
    var number = value?.rawValue
    try integer(name, &number)
    value = number.map { ID(rawValue: $0) }
  }

  mutating func date(_ name: StaticString, _ value: inout ReportedDate?) throws(RowDamage) {
    var text = value?.text
    try self.text(name, &text)
    guard let text else {
      value = nil
      return
    }
    do { value = try ReportedDate(text: text) } catch { throw RowDamage(column: name.description) }
  }

  mutating func ids<ID: EntityID>(_ name: StaticString, _ value: inout [ID]) throws(RowDamage) {
    var texts = value.map(\.description)
    try self.texts(name, &texts)
    value = try texts.map { (text) throws(RowDamage) in
      guard let id = ID(text: text) else { throw RowDamage(column: name.description) }
      return id
    }
  }

  mutating func citations(
    _ name: StaticString,
    _ value: inout [Citation]
  ) throws(RowDamage) {
    try citationTexts(name, &value)
  }

  /// Citations as the texts that spell them.
  mutating func citationTexts(
    _ name: StaticString,
    _ value: inout [Citation]
  ) throws(RowDamage) {
    var texts = value.map(\.description)
    try self.texts(name, &texts)
    value = try texts.map { (text) throws(RowDamage) in
      guard let citation = Citation(text: text) else { throw RowDamage(column: name.description) }
      return citation
    }
  }
}
