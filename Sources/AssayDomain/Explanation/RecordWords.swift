import AssayVocabulary

/// Describes in plain English how an event changed a record.
package struct RecordWords {
  private let names: ExplanationNames

  package init(names: ExplanationNames) { self.names = names }

  /// Describes the changes of a claim, one phrase for each; `old` is nil for a new claim.
  package func changes(of new: Claim, since old: Claim?) -> [String] {
    guard let old else { return ["\(new.id) was submitted: “\(new.text)”"] }
    var changes = zip(old.corrigible, new.corrigible).compactMap { old, new in
      field(new.name, old.value, new.value)
    }
    if ![old.text, new.text].contains(where: RedactionMark.isMark) {
      changes += tags(old.tags, new.tags)
    }
    if let step = statusStep(old, new) { changes.append(step) }
    return changes.map { "\(new.id): \($0)" }
  }

  /// Describes a change of a claim's text.
  package static func textChange(from old: String, to new: String) -> String {
    RedactionMark.isMark(old) && RedactionMark.isMark(new)
      ? "its text was changed, and has been removed as it was and as it became"
      : "its text was “\(old)”, now “\(new)”"
  }

  private func tags(_ old: [String], _ new: [String]) -> [String] {
    new.filter { !old.contains($0) }.map { "tag \($0) added" }
      + old.filter { !new.contains($0) }.map { "tag \($0) removed" }
  }

  private func statusStep(_ old: Claim, _ new: Claim) -> String? {
    if let survivor = new.mergedInto, old.mergedInto == nil { return "merged into \(survivor)" }
    if let survivor = old.mergedInto, new.mergedInto == nil {
      return "no longer merged into \(survivor)"
    }
    if let decision = new.decision, decision != old.decision {
      let approver = decision.approver.map { ", approved by \($0)" } ?? ""
      return "decided \(decision.verdict.rawValue) by \(decision.proposer)\(approver)"
        + rationale(decision.rationale, override: decision.override)
    }
    if let proposal = new.proposal, proposal != old.proposal {
      return "proposed as \(proposal.verdict.rawValue) by \(proposal.proposer)"
        + rationale(proposal.rationale, override: proposal.override)
    }
    if new.status != old.status || new.assignee != old.assignee {
      let holder = new.assignee.map { ", held by \($0)" } ?? ""
      return "now \(words(new.status))\(holder), was \(words(old.status))"
    }
    return nil
  }

  private func rationale(_ rationale: String?, override: String?) -> String {
    (override == nil ? "" : ", against the policy's needs") + (rationale.map { ": \($0)" } ?? "")
  }

  private func words(_ status: ClaimStatus) -> String {
    status == .inReview ? "in review" : status.rawValue
  }

  /// Describes the changes of an attribution; `old` is nil for a new one.
  package func changes(of new: Attribution, since old: Attribution?) -> [String] {
    let what = "\(new.id), \(names.source(new.source))"
    guard let old else { return ["\(new.id) was recorded: \(sentence(new))"] }
    if old.isLive, !new.isLive {
      let how = new.takenBack.map { "was taken back by the source itself, \($0.text)" }
      let reason = new.withdrawnBecause.map { ": \($0)" } ?? ""
      return ["\(what), " + (how ?? "was withdrawn by the desk") + reason]
    }
    return [
      field("who speaks", names.source(old.source), names.source(new.source)),
      field("its stance", old.stance.rawValue, new.stance.rawValue),
      field("its verb", old.verb, new.verb),
      field("its date", old.at?.text, new.at?.text),
      field("how it knows", old.basis.rawValue, new.basis.rawValue),
      field("what it cites", list(old.cites.map(words)), list(new.cites.map(words))),
      field("what it precedes", ids(old.precedes), ids(new.precedes)),
      field("what it supersedes", ids(old.supersedes), ids(new.supersedes)),
      field("what it is one statement with", ids(old.jointWith), ids(new.jointWith)),
      field("what it is separate from", ids(old.separateFrom), ids(new.separateFrom)),
      old.isSeen == new.isSeen ? nil : new.isSeen ? "its original was seen" : "not seen after all",
      old.isInterested == new.isInterested
        ? nil : new.isInterested ? "it has a stake in it" : "it has no stake in it",
      field("its quote", old.quote.map(quoted), new.quote.map(quoted)),
      field("the quote's language", old.quoteLanguage, new.quoteLanguage),
      field("the translation", old.quoteTranslation.map(quoted), new.quoteTranslation.map(quoted)),
      field("its url", old.url, new.url),
    ].compactMap { change in change.map { "\(what): \($0)" } }
  }

  /// Describes a report: `Axios reports it (said), 2025-11-06, from Reuters (A1)`.
  private func sentence(_ report: Attribution) -> String {
    var sentence =
      names.source(report.source) + " " + report.stance.words(about: "it", report.basis)
    if let verb = report.verb { sentence += " (\(verb))" }
    if let at = report.at { sentence += ", \(at.text)" }
    if report.basis == .firsthand { sentence += ", firsthand" }
    if let cited = list(report.cites.map(words)) {
      sentence += ", " + report.stance.words(citing: cited)
    }
    if let superseded = ids(report.supersedes) { sentence += ", superseding \(superseded)" }
    if let joint = ids(report.jointWith) { sentence += ", jointly with \(joint)" }
    if !report.isSeen { sentence += "; original not seen" }
    return sentence
  }

  private func words(_ citation: Citation) -> String {
    switch citation {
    case .attribution(let id): names.report(id)
    case .source(let id): names.source(id)
    }
  }

  /// Describes the changes of a source; `old` is nil for a new one.
  package func changes(of new: Source, since old: Source?) -> [String] {
    let what = "\(new.id), \(new.name)"
    guard let old else { return ["\(what), was added as a source"] }
    if let survivor = new.mergedInto, old.mergedInto == nil {
      return ["\(what), was merged into \(survivor), \(names.source(survivor))"]
    }
    if old.mergedInto != nil, new.mergedInto == nil { return ["\(what), stands by itself again"] }
    return [
      field("its name", old.name, new.name),
      field("its other names", list(old.aliases), list(new.aliases)),
      field("its kind", old.kind.rawValue, new.kind.rawValue),
      field("its reliability", old.reliability.rawValue, new.reliability.rawValue),
      old.isNamed == new.isNamed
        ? nil : new.isNamed ? "it is named now" : "it is not named any more",
      field("its owner", old.partOf.map(names.source), new.partOf.map(names.source)),
      field("its carrier", old.carrier.map(names.source), new.carrier.map(names.source)),
      field("its url", old.url, new.url),
      field("its notes", old.notes.map(quoted), new.notes.map(quoted)),
    ].compactMap { change in change.map { "\(what): \($0)" } }
  }

  /// Describes the changes of a link; `old` is nil for a new one.
  package func changes(of new: Link, since old: Link?) -> [String] {
    let what = "\(new.id), \(new.from) \(new.kind.rawValue) \(new.to)"
    if old?.isLive == true, !new.isLive {
      return ["\(what), was withdrawn" + (new.withdrawnBecause.map { ": \($0)" } ?? "")]
    }
    guard old == nil else { return [] }
    return ["\(what) was recorded" + (new.note.map { ": \($0)" } ?? "")]
  }

  /// Describes the changes of a piece of evidence; `old` is nil for a new one.
  package func changes(of new: Evidence, since old: Evidence?) -> [String] {
    if old?.isLive == true, !new.isLive {
      return ["\(new.id) was withdrawn" + (new.withdrawnBecause.map { ": \($0)" } ?? "")]
    }
    guard old == nil else { return [] }
    let name = new.title ?? new.url ?? new.archivedURL ?? new.quote.map(quoted) ?? "a document"
    return ["evidence \(new.id) was added: \(name)"]
  }

  /// Describes a note; `old` is nil for a new one.
  package func changes(of new: Note, since old: Note?) -> [String] {
    guard old == nil else { return [] }
    guard let asked = new.asked else {
      return ["\(new.author) noted (\(new.id)): \(new.text ?? "")"]
    }
    let answer = new.answer.map { "answered: \($0)" } ?? "has not answered"
    return ["\(asked) was asked (\(new.id)) and \(answer)"]
  }

  private func field(_ name: String, _ old: String?, _ new: String?) -> String? {
    // Texts are compared by their bytes: to Swift, two spellings of one letter are equal.
    guard old.map({ Array($0.utf8) }) != new.map({ Array($0.utf8) }) else { return nil }
    // If both texts were removed, their marks do not show whether they differed.
    if let old, let new, isRedacted(old), isRedacted(new) { return nil }
    return "\(name) was \(old ?? "not given"), now \(new ?? "not given")"
  }

  /// Whether a text, possibly in quotation marks, is the mark of a redaction.
  private func isRedacted(_ text: String) -> Bool {
    RedactionMark.isMark(text) || RedactionMark.isMark(String(text.dropFirst().dropLast()))
  }

  private func quoted(_ text: String) -> String { "“\(text)”" }

  private func list(_ words: [String]) -> String? {
    words.isEmpty ? nil : names.list(words, "and")
  }

  private func ids(_ ids: [AttributionID]) -> String? { list(ids.map(\.description)) }
}
