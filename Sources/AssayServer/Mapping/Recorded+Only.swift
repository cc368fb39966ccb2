import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary

extension Recorded {
  /// Returns the first row of a kind, for calls that always make one; throws if there is none.
  func only<Row>(_ rows: (Recorded) -> [Row]) throws(DeskError) -> Row {
    guard let row = rows(self).first else { throw .damaged(table: "event", column: "body") }
    return row
  }

  /// Returns the sources of the attributions, each once, with whether the call created them, and
  /// for a created source the similar sources that the caller may have meant.
  ///
  /// `described` are the attributions as wire objects, which have most of the names.
  func mentionedSources(
    in described: [Wire.Attribution],
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> [Wire.MentionedSource] {
    let made = sources
    var mentioned: [Wire.MentionedSource] = []
    for id in attributions.map(\.source) + made.map(\.id)
    where !mentioned.contains(where: { $0.id == id }) {
      let described = described.first { $0.source == id }
      let name = if let described { described.sourceName } else { try snapshot.name(of: id) }
      let created = made.first { $0.id == id }
      var source = Wire.MentionedSource(id: id, name: name, created: created != nil)
      if let created {
        let near = try snapshot.sources(nearly: created)
        source.like =
          near.isEmpty ? nil : near.map { Wire.LikeSource(id: $0.id, name: $0.name) }
      }
      mentioned.append(source)
    }
    return mentioned
  }

  /// Returns what should be looked at in the attributions that were made or changed; nil for nothing.
  ///
  /// On a new claim nobody has said the opposite before.
  func notices(_ snapshot: ReadSnapshot) throws(DeskError) -> [Wire.Notice]? {
    var notices = sources.filter { $0.version == 1 }.flatMap { snapshot.notices(onNew: $0) }
    for attribution in attributions {
      notices +=
        try claims.isEmpty
        ? snapshot.notices(on: attribution) : snapshot.dateNotices(on: attribution)
    }
    return notices.isEmpty ? nil : notices.map { Wire.Notice($0) }
  }

  /// Returns the attributions that were made or changed, as wire objects.
  func wireAttributions(_ snapshot: ReadSnapshot) throws(DeskError) -> [Wire.Attribution] {
    try attributions.map { (attribution) throws(DeskError) in
      try snapshot.wireAttribution(attribution)
    }
  }
}

extension Wire.Notice {
  init(_ notice: Notice) {
    self.init()
    kind = notice.kind
    text = notice.text
    remedies = notice.remedies.map { Wire.Remedy($0) }
  }
}
