import AssayAPI
import AssayDomain
import AssayStore

extension Recorded {
  /// The first of the rows of a kind, of which the call always makes one.
  func only<Row>(_ rows: (Recorded) -> [Row]) throws(StoreError) -> Row {
    guard let row = rows(self).first else { throw .damaged(table: "event", column: "body") }
    return row
  }

  /// The sources that speak in the attributions, each once, and whether the call made them.
  func mentionedSources(_ view: View) throws(StoreError) -> [Wire.MentionedSource] {
    let made = Set(sources.map(\.id))
    var seen: Set<SourceID> = []
    var mentioned: [Wire.MentionedSource] = []
    for id in attributions.map(\.source) + sources.map(\.id) where seen.insert(id).inserted {
      mentioned.append(
        Wire.MentionedSource(
          id: id.wire,
          name: try view.name(of: id),
          created: made.contains(id)
        )
      )
    }
    return mentioned
  }

  /// The attributions that were made or changed, as the wire has them.
  func wireAttributions(_ view: View) throws(StoreError) -> [Wire.Attribution] {
    try attributions.map { (attribution) throws(StoreError) in
      try view.wireAttribution(attribution)
    }
  }
}
