package import AssayDomain
import Foundation
import SQLite

/// The key under which a source's name is unique: case folded and in Unicode normal form C.
///
/// Folding is by upper then lower case, which takes `ß` with `SS` and both sigmas together.
struct SourceName: Hashable {
  let key: String

  init(_ name: String) {
    let composed = name.precomposedStringWithCanonicalMapping
    key = composed.uppercased().lowercased().precomposedStringWithCanonicalMapping
  }
}

/// A source as a caller gives it.
package enum SourceSelector: Sendable, Hashable {
  case id(SourceID)
  case name(String)
}

extension View {
  /// The source that a caller means, refused in the words of `field` when there is none.
  ///
  /// `carrier` is whom an unnamed source is taken to have spoken to, where that is known.
  package func source(
    _ selector: SourceSelector,
    carrier: SourceID?,
    field: String
  ) throws(StoreError) -> Source {
    if let found = try find(selector, carrier: carrier, field: field) { return found }
    switch selector {
    case .id(let id):
      throw .notFound("source \(id)", field: field, hint: "`assay source list` lists them")
    case .name(let name):
      throw .notFound(
        "source named \"\(name)\"",
        field: field,
        hint: "add it with source.add, or look for its name with source.list"
      )
    }
  }

  /// The source that a caller means, or nil when there is none.
  func find(
    _ selector: SourceSelector,
    carrier: SourceID?,
    field: String
  ) throws(StoreError) -> Source? {
    switch selector {
    case .id(let id): return try source(id)
    case .name(let name): return try find(SourceName(name), as: name, carrier, field)
    }
  }

  private func find(
    _ name: SourceName,
    as spelt: String,
    _ carrier: SourceID?,
    _ field: String
  ) throws(StoreError) -> Source? {
    let statement = try store.statement(
      "SELECT carrier, source FROM source_name WHERE norm = ?1 ORDER BY carrier LIMIT 50"
    )
    statement.bind(name.key, at: 1)
    let holders = try statement.collect { (carrier: $0.integer(0), source: $0.integer(1)) }
    if let carrier, let own = holders.first(where: { $0.carrier == carrier.rawValue }) {
      return try source(SourceID(rawValue: own.source))
    }
    if let plain = holders.first(where: { $0.carrier == 0 }) {
      return try source(SourceID(rawValue: plain.source))
    }
    guard carrier == nil, let only = holders.first else { return nil }
    guard holders.count == 1 else {
      let ids = holders.map { SourceID(rawValue: $0.source).description }
      throw .conflict(
        "several carriers have a source named \"\(spelt)\"",
        field: field,
        hint: "say which by id: " + ids.joined(separator: ", ")
      )
    }
    return try source(SourceID(rawValue: only.source))
  }
}
