package import AssayDomain
package import AssayVocabulary
import Foundation
import SQLite

/// The key under which a source's name is unique: case folded and in Unicode normal form C.
///
/// Folding is by upper then lower case, which takes `ß` with `SS` and both sigmas together.
struct SourceName: Hashable {
  let key: String

  init(_ name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      // ASCII is composed as it is, and its folding is to lower case.
      key = name.lowercased()
      return
    }
    let composed = name.inNormalForm
    key = composed.uppercased().lowercased().inNormalForm
  }

  /// The name as a caller gives it, without the white space around it that no source's name has.
  init(of given: String) {
    do { self.init(try TextRule.name.clean(given)) } catch { self.init(given) }
  }
}

extension String {
  /// In Unicode normal form C, so that equal texts have equal bytes.
  var inNormalForm: String { precomposedStringWithCanonicalMapping }
}

/// A source as a caller gives it.
package enum SourceSelector: Sendable, Hashable {
  case id(SourceID)
  case name(String)
}

extension ReadSnapshot {
  /// The source that a caller means, or the one that it turned out to be; refused in the words of `field`
  /// when there is none.
  ///
  /// `carrier` is whom an unnamed source is taken to have spoken to, where that is known.
  package func source(
    _ selector: SourceSelector,
    carrier: SourceID?,
    field: String
  ) throws(StoreError) -> Source {
    if let found = try find(selector, carrier: carrier, field: field) { return found }
    throw try unknown(selector, field: field)
  }

  /// The source that a caller means itself, merged or not.
  package func sourceItself(
    _ selector: SourceSelector,
    field: String
  ) throws(StoreError) -> Source {
    if let found = try look(for: selector, carrier: nil, field: field) { return found }
    throw try unknown(selector, field: field)
  }

  private func unknown(
    _ selector: SourceSelector,
    field: String
  ) throws(StoreError) -> StoreError {
    switch selector {
    case .id(let id):
      return .notFound(
        "source \(id)",
        field: field,
        hint: "list them with source.list (assay source list)"
      )
    case .name(let name):
      let near = try sources(near: name).map { "\($0.name) (\($0.id))" }
      let hint =
        near.isEmpty
        ? "list them with source.list (assay source list), or add it with source.add (assay source add)"
        : "did you mean \(near.joined(separator: " or "))? if not, add it with source.add (assay source add)"
      return .notFound("source named \"\(name)\"", field: field, hint: hint)
    }
  }

  /// The source that a caller means, or the one that it turned out to be; nil when there is none.
  func find(
    _ selector: SourceSelector,
    carrier: SourceID?,
    field: String
  ) throws(StoreError) -> Source? {
    try look(for: selector, carrier: carrier, field: field).map { (found) throws(StoreError) in
      try survivor(of: found)
    }
  }

  private func look(
    for selector: SourceSelector,
    carrier: SourceID?,
    field: String
  ) throws(StoreError) -> Source? {
    switch selector {
    case .id(let id): return try source(id)
    case .name(let given):
      let name = SourceName(of: given)
      if let carrier {
        for scope in try members(of: carrier) {
          if let own = try holder(of: name, scope: scope.rawValue) { return own }
        }
      }
      if let plain = try holder(of: name, scope: 0) { return plain }
      guard carrier == nil else { return nil }
      let holders = try holders(of: name, count: Self.maximumHolderCount)
      guard holders.count <= 1 else {
        throw .conflict(
          "several carriers have a source named \"\(given)\"",
          field: field,
          hint: "say which by id: " + holders.map(\.description).joined(separator: ", ")
        )
      }
      return try holders.first.flatMap { (id) throws(StoreError) in try source(id) }
    }
  }

  /// How many of those that share a name are told.
  private static var maximumHolderCount: Int64 { 10 }

  /// The source that has a name in a scope, see `Source.nameScope`.
  func holder(of name: SourceName, scope: Int64) throws(StoreError) -> Source? {
    let statement = try store.statement(
      "SELECT source FROM source_name WHERE norm = ?1 AND carrier = ?2"
    )
    statement.bind(name.key, at: 1)
    statement.bind(scope, at: 2)
    guard let id = try statement.only({ SourceID(rawValue: $0.integer(0)) }) else { return nil }
    return try source(id)
  }

  /// Up to `count` sources that have a name in whatever scope and were there by the snapshot's moment.
  func holders(of name: SourceName, count: Int64) throws(StoreError) -> [SourceID] {
    let statement = try store.statement(
      """
      SELECT n.source FROM source_name n JOIN source s ON s.id = n.source WHERE n.norm = ?1 \
      AND (s.since_seq <= ?2 \
      OR EXISTS (SELECT 1 FROM source_was w WHERE w.id = s.id AND w.since_seq <= ?2)) \
      ORDER BY n.carrier LIMIT ?3
      """
    )
    statement.bind(name.key, at: 1)
    statement.bind(seq, at: 2)
    statement.bind(count, at: 3)
    return try statement.collect { SourceID(rawValue: $0.integer(0)) }
  }
}
