import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary

extension Recorded {
  /// The first of the rows of a kind, of which the call always makes one.
  func only<Row>(_ rows: (Recorded) -> [Row]) throws(DeskError) -> Row {
    guard let row = rows(self).first else { throw .damaged(table: "event", column: "body") }
    return row
  }

  /// The sources that speak in the attributions, each once, whether the call made them, and
  /// which others a made one may have been meant for.
  func mentionedSources(_ snapshot: ReadSnapshot) throws(DeskError) -> [Wire.MentionedSource] {
    let made = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var seen: Set<SourceID> = []
    var mentioned: [Wire.MentionedSource] = []
    for id in attributions.map(\.source) + sources.map(\.id) where seen.insert(id).inserted {
      var source = Wire.MentionedSource(
        id: id,
        name: try snapshot.name(of: id),
        created: made[id] != nil
      )
      if let created = made[id] {
        let near = try snapshot.sources(nearly: created)
        source.like =
          near.isEmpty ? nil : near.map { Wire.LikeSource(id: $0.id, name: $0.name) }
      }
      mentioned.append(source)
    }
    return mentioned
  }

  /// The attributions that were made or changed, as the wire has them.
  func wireAttributions(_ snapshot: ReadSnapshot) throws(DeskError) -> [Wire.Attribution] {
    try attributions.map { (attribution) throws(DeskError) in
      try snapshot.wireAttribution(attribution)
    }
  }
}
