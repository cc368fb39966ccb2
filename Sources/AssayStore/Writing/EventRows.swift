import AssayDesk
import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary

/// Stores the rows that one event makes and changes, updates the tables that find them, and collects the claims to
/// reassess.
///
/// A live call stores its rows through this type, and so does a rebuild.
struct EventRows {
  let seq: Int64
  private let store: StoreConnection
  /// The rows as they are after the event, each once, in the order in which they were first stored.
  private(set) var images: [RecordImage] = []
  /// The places of `images`, because an image takes long to copy.
  private var places: [RowPlace] = []
  /// Claims whose assessment the rows affect directly; other affected claims are found from these.
  private(set) var touched: [ClaimID] = []
  private var isTouched: Set<ClaimID> = []
  /// Changed sources that affect more claims than one change collects.
  private(set) var widelyHeard: [SourceID] = []
  /// Changed links, including withdrawn ones, which still lead to claims to reassess.
  private(set) var changedLinks: Set<LinkID> = []
  /// Claims that the event created.
  private(set) var madeClaims: [ClaimID] = []
  /// Claims that are or were decided and whose own row the event changed: their verdicts are checked again even if they
  /// are not reassessed.
  private(set) var decided: [ClaimID] = []
  /// Claims that the event acted on, except those that it created.
  private(set) var actedOn: [ClaimID] = []
  private var isActedOn: Set<ClaimID> = []
  /// Whether the time zone changed, which moves the start of every day.
  private(set) var hasChangedDays = false
  /// Changes for the full-text index.
  private(set) var texts: [TextChange] = []

  init(_ store: StoreConnection, seq: Int64) {
    self.store = store
    self.seq = seq
  }

  /// Stores a row; `words` are those of a claim's text if they are computed already.
  mutating func put(_ image: RecordImage, words: PretokenizedText? = nil) throws(DeskError) {
    switch image {
    case .source(let source):
      let before = try put(source, in: store.sources)
      store.caches.head.forgetSource()
      try store.updateNames(of: source, before: before)
      if let before, before.isAssessedDifferently(from: source) {
        if let claims = try store.claims(affectedBy: source.id, limit: store.lookupLimit) {
          for claim in claims { touch(claim) }
        } else {
          widelyHeard.append(source.id)
        }
      }
    case .claim(let claim):
      if claim.version == 1 { madeClaims.append(claim.id) }
      act(on: claim.id)
      let before = try put(claim, in: store.claims)
      if claim.mergedInto != nil || before?.mergedInto != nil { store.caches.head.forgetMerges() }
      try store.updateTags(of: claim, before: before?.tags ?? [])
      try note(.claim(claim.id), before: before?.text, after: claim.text, closing: .claim, words)
      if before?.status == .decided || claim.status == .decided { decided.append(claim.id) }
      if let before, before.happens != claim.happens { touch(claim.id) }
      if let before, before.mergedInto != claim.mergedInto {
        for end in [claim.id, before.mergedInto, claim.mergedInto] { end.map { touch($0) } }
      }
    case .attribution(let attribution):
      let before = try put(attribution, in: store.attributions)
      try store.insertCitations(of: attribution, before: before?.cites ?? [])
      try note(
        .quote(attribution.id),
        before: before?.quotedText,
        after: attribution.quotedText,
        closing: .attribution
      )
      touch(attribution.claim)
      act(on: attribution.claim)
      let superseded = (before?.supersedes ?? []) + attribution.supersedes
      for cited in (before == nil ? [] : [attribution.id]) + superseded {
        for citing in try store.claimsCiting(cited) { touch(citing) }
      }
    case .link(let link):
      try put(link, in: store.links)
      changedLinks.insert(link.id)
      for end in [link.from, link.to] {
        touch(end)
        act(on: end)
      }
    case .evidence(let evidence):
      // Only verdicts rest on evidence, and no verdict rests on new evidence.
      if try put(evidence, in: store.evidence) != nil { touch(evidence.claim) }
      act(on: evidence.claim)
    case .note(let note):
      try put(note, in: store.notes)
      act(on: note.claim)
    case .policy(let policy):
      let before = try put(policy, in: store.policies) ?? .standard
      if before.timeZone != policy.timeZone { hasChangedDays = true }
    case .grant(let grant):
      try put(grant, in: store.grants)
    }
    record(image)
  }

  /// Replaces the version that an earlier event made, and updates the tables that find it.
  ///
  /// The replacement is not recorded as a change of this event, and does not affect assessments.
  mutating func rewrite(_ image: RecordImage, since seq: Int64) throws(DeskError) {
    let former = try store.formerTexts(of: image, since: seq)
    switch image {
    case .source(let source):
      let (before, after) = try rewrite(source, in: store.sources, since: seq)
      store.caches.head.forgetSource()
      try store.updateNames(of: after, before: before)
    case .claim(let claim):
      let (before, after) = try rewrite(claim, in: store.claims, since: seq)
      try store.updateTags(of: after, before: before.tags)
      try note(.claim(claim.id), before: before.text, after: after.text)
    case .attribution(let attribution):
      let (before, after) = try rewrite(attribution, in: store.attributions, since: seq)
      try note(.quote(attribution.id), before: before.quotedText, after: after.quotedText)
    case .link(let link): _ = try rewrite(link, in: store.links, since: seq)
    case .evidence(let evidence):
      let removed = try store.evidence.get(evidence.key, asOf: seq)
      _ = try rewrite(evidence, in: store.evidence, since: seq)
      if let hash = removed?.keptHash { try ContentTable(store).release(hash) }
    case .note(let note): _ = try rewrite(note, in: store.notes, since: seq)
    case .policy, .grant: break
    }
    let kept = try store.formerTexts(of: image, since: seq)
    for subject in Set(former.keys).union(kept.keys) {
      try note(subject, before: former[subject], after: kept[subject])
    }
  }

  /// Replaces a version and returns the current row before and after that.
  private func rewrite<Row: RecordRow>(
    _ row: Row,
    in table: RowAccess<Row>,
    since seq: Int64
  ) throws(DeskError) -> (before: Row, after: Row) {
    let before = try table.get(row.key, asOf: nil)
    try table.rewrite(row, since: seq)
    guard let before, let after = try table.get(row.key, asOf: nil) else {
      throw .damaged(table: Row.table.rawValue, column: "id")
    }
    return (before, after)
  }

  /// Stores a row and returns the version that it follows; nil for a first version.
  @discardableResult
  private func put<Row: RecordRow>(_ row: Row, in table: RowAccess<Row>) throws(DeskError) -> Row? {
    guard row.version > 1 else {
      try table.insert(row, seq: seq)
      return nil
    }
    let before = try table.get(row.key, asOf: nil)
    try table.put(row, seq: seq)
    return before
  }

  /// Notes a change of a text; `table` is that of its row if the previous version has been closed.
  ///
  /// Changes of one text within the event are combined, because no reader saw the text in between.
  private mutating func note(
    _ subject: TextChange.Subject,
    before: String?,
    after: String?,
    closing table: RowTable? = nil,
    _ words: PretokenizedText? = nil
  ) throws(DeskError) {
    if let same = texts.firstIndex(where: { $0.subject == subject }) {
      texts[same].after = after
      return
    }
    let ahead = store.caches.areOn ? words : nil
    var change = TextChange(subject: subject, before: before, after: after, ahead: ahead)
    guard !change.isUnchanged else { return }
    if before != nil, let table {
      change.endedSince = try store.newestClosed(subject.key, in: table)
    }
    texts.append(change)
    if before != nil { store.caches.commonTerms.removeAll() }
  }

  private mutating func touch(_ claim: ClaimID) {
    if isTouched.insert(claim).inserted { touched.append(claim) }
  }

  private mutating func act(on claim: ClaimID) {
    guard !madeClaims.contains(claim), isActedOn.insert(claim).inserted else { return }
    actedOn.append(claim)
  }

  private mutating func record(_ image: RecordImage) {
    let place = image.place
    if let same = places.firstIndex(of: place) {
      images[same] = image
    } else {
      places.append(place)
      images.append(image)
    }
  }
}

extension Source {
  /// Whether another version of this source would be assessed differently.
  fileprivate func isAssessedDifferently(from other: Source) -> Bool {
    SourceFacts(self) != SourceFacts(other) || mergedInto != other.mergedInto
  }
}
