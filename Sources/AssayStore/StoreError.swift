package import SQLite

/// Why the store did not do or answer something; nothing was changed.
package enum StoreError: Error, Sendable {
  /// The caller can do something about it.
  case refused(Refusal)
  /// A row holds what this program cannot have written.
  case damaged(table: String, column: String)
  case sqlite(SQLiteError)
}

/// A call that cannot be accepted as it is, in words for the person who made it.
package struct Refusal: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notFound, conflict, versionMismatch, forbidden, policyUnmet, invalid, requestKeyReused
    case limit
  }

  package let kind: Kind
  /// The parameter at fault, as a dotted path; nil when none is.
  package var field: String?
  package let message: String
  /// What to do next.
  package let hint: String?

  package init(_ kind: Kind, field: String? = nil, _ message: String, hint: String? = nil) {
    self.kind = kind
    self.field = field
    self.message = message
    self.hint = hint
  }

  /// The same refusal with its field inside another: `at` becomes `attribution.at`.
  package func within(_ outer: String) -> Refusal {
    var copy = self
    copy.field = field.map { "\(outer).\($0)" } ?? outer
    return copy
  }
}

extension StoreError {
  static func notFound(_ what: String, field: String? = nil, hint: String? = nil) -> StoreError {
    .refused(Refusal(.notFound, field: field, "there is no \(what)", hint: hint))
  }

  static func conflict(
    _ message: String,
    field: String? = nil,
    hint: String? = nil
  ) -> StoreError {
    .refused(Refusal(.conflict, field: field, message, hint: hint))
  }

  /// An edit after which everything would be as before.
  static func unchanged(_ what: String, field: String) -> StoreError {
    .conflict("nothing of \(what) would change", field: field, hint: "it already is as you say")
  }

  static func invalid(_ field: String, _ message: String, hint: String? = nil) -> StoreError {
    .refused(Refusal(.invalid, field: field, message, hint: hint))
  }
}

/// Runs what only SQLite can fail.
func sqlite<Result>(_ body: () throws(SQLiteError) -> Result) throws(StoreError) -> Result {
  do { return try body() } catch { throw .sqlite(error) }
}

extension Statement {
  /// What `body` makes of each row, in order; the statement is reset afterwards, whatever happens.
  func collect<Result>(
    _ body: (Statement) throws(StoreError) -> Result
  ) throws(StoreError) -> [Result] {
    defer { reset() }
    var results: [Result] = []
    while try sqlite({ () throws(SQLiteError) in try step() }) { results.append(try body(self)) }
    return results
  }

  /// What `body` makes of the first row; the statement is reset afterwards, whatever happens.
  func only<Result>(
    _ body: (Statement) throws(StoreError) -> Result
  ) throws(StoreError) -> Result? {
    defer { reset() }
    return try sqlite({ () throws(SQLiteError) in try step() }) ? try body(self) : nil
  }

  /// Runs a statement that gives no rows.
  func perform() throws(StoreError) {
    try sqlite { () throws(SQLiteError) in try run() }
  }
}
