package import AssayDomain
import AssayVocabulary

extension RecordSnapshot {
  /// Returns what should be looked at in an attribution that a call recorded.
  package func notices(on attribution: Attribution) throws(DeskError) -> [Notice] {
    guard attribution.isLive else { return [] }
    return try [oppositeWord(of: attribution)].compactMap(\.self) + dateNotices(on: attribution)
  }

  /// Returns what should be looked at in the date of an attribution; all there can be for one on a new claim.
  package func dateNotices(on attribution: Attribution) throws(DeskError) -> [Notice] {
    guard attribution.at != nil else { return [] }
    return try [oddDate(of: attribution), eventAfter(attribution)].compactMap(\.self)
  }

  /// Asks whether a new source whose name is a description is not named.
  package func notices(onNew source: Source) -> [Notice] {
    guard source.isNamed, source.kind == .other, SourceEntry.isDescription(source.name) else {
      return []
    }
    return [
      Notice(
        kind: .perhapsUnnamed,
        text:
          "“\(source.name)” names nobody; is \(source.id) somebody who is not named? As it is, it counts as named",
        remedies: [
          Remedy(
            "source.edit",
            ["source": source.id.description, "kind": SourceKind.unnamed.rawValue]
          )
        ]
      )
    ]
  }

  /// Says that the source's other word on the claim is the opposite and still counts.
  ///
  /// Who passes on what two sides say has not changed its mind.
  private func oppositeWord(of attribution: Attribution) throws(DeskError) -> Notice? {
    guard attribution.basis != .cites else { return nil }
    var own: [Attribution] = []
    for claim in try members(of: survivor(of: attribution.claim)) {
      for voice in try members(of: known(attribution.source).id) {
        for id in try attributions(by: voice, on: claim) {
          if let word = try self.attribution(id), word.isLive { own.append(word) }
        }
      }
    }
    let superseded = own.flatMap(\.supersedes)
    let opposite = own.last {
      !superseded.contains($0.id) && $0.basis != .cites
        && ($0.stance == .denies) != (attribution.stance == .denies)
    }
    guard let opposite, !superseded.contains(attribution.id) else { return nil }
    return Notice(
      kind: .oppositeWord,
      text:
        "\(try name(of: attribution.source)) says the opposite in \(opposite.id), which still counts; has it changed its mind?",
      remedies: [.edit(attribution.id, ["supersedes": opposite.id.description])]
    )
  }

  /// Says that the attribution is dated ahead, or as programs date what they know no date of.
  private func oddDate(of attribution: Attribution) throws(DeskError) -> Notice? {
    guard let at = attribution.at else { return nil }
    let remedies = [Remedy.edit(attribution.id)]
    if at.isPlaceholder {
      return Notice(
        kind: .emptyDate,
        text:
          "\(attribution.id) is dated \(at.text), as programs date what they know no date of; is it right?",
        remedies: remedies
      )
    }
    guard try at.isAhead(ofMs: momentMs(), days: days()) else { return nil }
    return Notice(
      kind: .futureDate,
      text:
        "\(attribution.id) is dated \(at.text), which lies ahead; before then no verdict confirmed rests on it",
      remedies: remedies
    )
  }

  /// Says that the claim is said to happen only after the source is said to know firsthand.
  private func eventAfter(_ attribution: Attribution) throws(DeskError) -> Notice? {
    guard attribution.basis == .firsthand, let at = attribution.at,
      let happens = try happens(attribution.claim), ReportTime(at).isBefore(ReportTime(happens))
    else { return nil }
    return Notice(
      kind: .beforeTheEvent,
      text:
        "\(attribution.id) is dated \(at.text) and firsthand, but \(attribution.claim) is said to happen only \(happens.text); is a date wrong?",
      remedies: [
        .edit(attribution.id),
        Remedy("claim.edit", ["claim": attribution.claim.description]),
      ]
    )
  }
}

extension ReportedDate {
  /// Whether all of it lies after an instant in UTC milliseconds.
  func isAhead(ofMs instantMs: Int64, days: DayBoundaries) -> Bool {
    interval(days: days).lowerBound > instantMs
  }
}
