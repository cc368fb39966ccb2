import AssayDomain
import SQLite

/// The tables that only find rows: they follow from the current rows and have no history.
extension StoreConnection {
  /// Makes a source found by its name and aliases.
  func name(_ source: Source) throws(StoreError) {
    let forget = try statement("DELETE FROM source_name WHERE source = ?1 AND norm = ?2")
    let add = try statement("INSERT INTO source_name VALUES (?, ?, ?)")
    for name in [source.name] + source.aliases {
      let key = SourceName(name).key
      forget.bind(source.key, at: 1)
      forget.bind(key, at: 2)
      try forget.perform()
      add.bind(key, at: 1)
      add.bind(source.nameScope, at: 2)
      add.bind(source.key, at: 3)
      try add.perform()
    }
  }

  func tag(_ claim: Claim, before: [String]) throws(StoreError) {
    let remove = try statement("DELETE FROM claim_tag WHERE tag = ?1 AND claim = ?2")
    for tag in before where !claim.tags.contains(tag) {
      remove.bind(tag, at: 1)
      remove.bind(claim.key, at: 2)
      try remove.perform()
    }
    let add = try statement("INSERT INTO claim_tag VALUES (?, ?)")
    for tag in claim.tags where !before.contains(tag) {
      add.bind(tag, at: 1)
      add.bind(claim.key, at: 2)
      try add.perform()
    }
  }

  /// Remembers which attributions one cites; a citation once made is never forgotten, as it may only
  /// widen what is assessed again.
  func cite(_ attribution: Attribution, before: [Citation]) throws(StoreError) {
    let add = try statement("INSERT OR IGNORE INTO citation VALUES (?, ?)")
    for case .attribution(let cited) in attribution.cites
    where !before.contains(.attribution(cited)) {
      add.bind(cited.rawValue, at: 1)
      add.bind(attribution.key, at: 2)
      try add.perform()
    }
  }

  /// The claims of the attributions that cite one.
  func claimsCiting(_ cited: AttributionID) throws(StoreError) -> [ClaimID] {
    let statement = try statement(
      """
      SELECT DISTINCT a.claim FROM citation c JOIN attribution a ON a.id = c.citing \
      WHERE c.cited = ?1 ORDER BY a.claim
      """
    )
    statement.bind(cited.rawValue, at: 1)
    return try statement.collect { ClaimID(rawValue: $0.integer(0)) }
  }
}

extension Source {
  /// Within which its names are unique: 0 for all, an unnamed source's carrier for its own.
  var nameScope: Int64 { isNamed ? 0 : carrier?.rawValue ?? 0 }
}
