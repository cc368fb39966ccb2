import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Corrects an attribution, by the rules for recording one.
  package func editAttribution(
    _ id: AttributionID,
    _ edit: AttributionCorrection
  ) throws(DeskError) {
    let old = try attributionToChange(id)
    var attribution = old
    try refuseUnknownIDs(edit.source ?? .id(old.source), edit.cites ?? [])
    let source = try speaker(of: old, edit)
    attribution.source = source.id
    attribution.stance = edit.stance ?? old.stance
    attribution.verb = try edit.verb.applied(to: old.verb, .verb, field: "verb")
    attribution.at = try edit.at.applied(to: old.at, field: "at")
    if let cites = edit.cites {
      attribution.cites = try citations(cites, by: source, creating: edit.createsSources)
    }
    try keep(old.cites, by: source, edit)
    attribution.basis = try basis(
      edit.basis ?? implied(attribution.cites, old),
      cites: attribution.cites
    )
    if attribution.basis == .firsthand, old.basis != .firsthand {
      _ = try neededReason(for: "recording that a source knows firsthand after all")
    }
    if let precedes = edit.precedes { attribution.precedes = try later(precedes) }
    try refuseCircle(of: attribution)
    if edit.supersedes != nil || edit.source != nil {
      try supersede(edit.supersedes ?? old.supersedes, by: &attribution, of: source)
    }
    if edit.jointWith != nil || edit.source != nil {
      let ids = edit.jointWith ?? old.jointWith
      attribution.jointWith = try others(ids, than: source, field: "jointWith")
    }
    if edit.separateFrom != nil || edit.source != nil {
      let ids = edit.separateFrom ?? old.separateFrom
      attribution.separateFrom = try others(ids, than: source, field: "separateFrom")
    }
    try refuseJointAndSeparate(attribution)
    attribution.isSeen = edit.isSeen ?? old.isSeen
    attribution.isInterested = edit.isInterested ?? old.isInterested
    try amendWords(of: &attribution, edit)
    guard attribution != old else { throw .unchanged(id.description, field: "attribution") }
    attribution.version += 1
    try record(attribution, at: old.url)
  }

  /// Returns the source after the edit; refuses a source whose own report cites this attribution.
  private func speaker(
    of attribution: Attribution,
    _ edit: AttributionCorrection
  ) throws(DeskError) -> Source {
    guard let selector = edit.source else { return try snapshot.known(attribution.source) }
    let source = try resolve(
      selector,
      carrier: nil,
      creating: edit.createsSources,
      field: "source"
    )
    for citing in try snapshot.attributionsCiting(attribution.id) {
      guard let report = try snapshot.attribution(citing), report.isLive,
        report.cites.contains(.attribution(attribution.id)),
        try snapshot.known(report.source).id == source.id
      else { continue }
      throw .invalid(
        "source",
        "\(citing), which cites \(attribution.id), is a report by \(source.id) itself",
        hint: "change what \(citing) cites first"
      )
    }
    return source
  }

  /// Refuses a new source to which one of the unchanged citations belongs.
  private func keep(
    _ cites: [Citation],
    by source: Source,
    _ edit: AttributionCorrection
  ) throws(DeskError) {
    guard edit.cites == nil, edit.source != nil else { return }
    let problem = try AttributionEntry.problem(citing: cites, by: source.id) {
      (id) throws(DeskError) in
      try snapshot.attribution(id).map { (cited) throws(DeskError) in
        try snapshot.known(cited.source).id
      }
    }
    if let problem { throw .broken(problem, field: "source") }
  }

  /// The basis if none is stated: the old one, unless citations were added or removed.
  private func implied(_ cites: [Citation], _ old: Attribution) -> Basis? {
    if cites.isEmpty { return old.basis == .cites ? .unknown : old.basis }
    return old.cites.isEmpty ? nil : old.basis
  }

  private func refuseCircle(of attribution: Attribution) throws(DeskError) {
    for (index, later) in attribution.precedes.enumerated() {
      let problem = try AttributionEntry.problem(recording: attribution.id, before: later) {
        (id) throws(DeskError) in
        try snapshot.attribution(id)?.precedes ?? []
      }
      if let problem { throw .broken(problem, field: "precedes[\(index)]") }
    }
  }

  private func amendWords(
    of attribution: inout Attribution,
    _ edit: AttributionCorrection
  ) throws(DeskError) {
    attribution.quote = try edit.quote.applied(
      to: attribution.quote,
      .quote("the quote"),
      field: "quote"
    )
    attribution.quoteLanguage = try edit.quoteLanguage.applied(
      to: attribution.quoteLanguage,
      .language,
      field: "quoteLanguage"
    )
    attribution.quoteTranslation = try edit.quoteTranslation.applied(
      to: attribution.quoteTranslation,
      .quote("the translation"),
      field: "quoteTranslation"
    )
    attribution.url = try edit.url.applied(to: attribution.url, .url, field: "url")
  }
}
