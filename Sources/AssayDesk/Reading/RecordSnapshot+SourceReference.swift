package import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// Returns the source that a caller means, or the one it is merged into; throws a refusal of `field` if there is
  /// none.
  ///
  /// `carrier`, if known, is the source that an unnamed source spoke to.
  package func source(
    _ reference: SourceReference,
    carrier: SourceID?,
    field: String
  ) throws(DeskError) -> Source {
    if let found = try find(reference, carrier: carrier, field: field) { return found }
    throw try unknown(reference, field: field)
  }

  /// Returns the source that a caller means itself, merged or not.
  package func sourceItself(
    _ reference: SourceReference,
    field: String
  ) throws(DeskError) -> Source {
    if let found = try look(for: reference, carrier: nil, field: field) { return found }
    throw try unknown(reference, field: field)
  }

  private func unknown(
    _ reference: SourceReference,
    field: String
  ) throws(DeskError) -> DeskError {
    switch reference {
    case .id(let id):
      return .notFound(
        "source \(id)",
        field: field,
        hint: "list them with source.list",
        remedy: Remedy("source.list")
      )
    case .name(let name):
      let near = try sources(near: name).map { "\($0.name) (\($0.id))" }
      let hint =
        near.isEmpty
        ? "list them with source.list, or add it with source.add"
        : "did you mean \(near.joined(separator: " or "))? if not, add it with source.add"
      return .notFound(
        "source named \"\(name)\"",
        field: field,
        hint: hint,
        remedy: Remedy("source.add", ["name": name])
      )
    }
  }

  /// Returns the source that a caller means, or the one it is merged into; nil if there is none.
  func find(
    _ reference: SourceReference,
    carrier: SourceID?,
    field: String
  ) throws(DeskError) -> Source? {
    try look(for: reference, carrier: carrier, field: field).map { (found) throws(DeskError) in
      try survivor(of: found)
    }
  }

  private func look(
    for reference: SourceReference,
    carrier: SourceID?,
    field: String
  ) throws(DeskError) -> Source? {
    switch reference {
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
      let holders = try self.sources(named: name, count: Self.maximumHolderCount)
      guard holders.count <= 1 else {
        throw .conflict(
          "several carriers have a source named \"\(given)\"",
          field: field,
          hint: "say which by id: " + holders.map(\.description).joined(separator: ", ")
        )
      }
      return try holders.first.flatMap { (id) throws(DeskError) in try source(id) }
    }
  }

  /// How many sources of an ambiguous name are listed.
  private static var maximumHolderCount: Int64 { 10 }

  /// Returns the source that has a name in a scope, see `Source.nameScope`.
  func holder(of name: SourceName, scope: Int64) throws(DeskError) -> Source? {
    guard let id = try self.source(named: name, scope: scope) else { return nil }
    return try source(id)
  }
}

extension Source {
  /// The scope in which the source's names are unique: 0 for all named sources, or the carrier of an unnamed one.
  package var nameScope: Int64 { isNamed ? 0 : carrier?.rawValue ?? 0 }
}
