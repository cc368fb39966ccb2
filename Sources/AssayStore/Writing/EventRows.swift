import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary

/// The rows that one event makes and changes, put into their tables together with what finds them, and
/// the claims to assess again for them.
///
/// A call puts its rows in this way while it runs, and a rebuild puts the rows of its event.
struct EventRows {
  let seq: Int64
  private let store: StoreConnection
  /// The rows as they are after the event, each once, in the order in which they were first put.
  private(set) var images: [RecordImage] = []
  /// Claims whose assessment the rows touch at once; what follows from them is found from these.
  private(set) var touched: [ClaimID] = []
  private var isTouched: Set<ClaimID> = []
  /// Withdrawn ones among them still lead to what must be assessed again.
  private(set) var changedLinks: Set<LinkID> = []
  /// Claims that the event has made.
  private(set) var madeClaims: [ClaimID] = []
  /// Claims that are or were decided and whose own rows the event has changed: their verdicts are looked at
  /// again, whether or not their assessment is.
  private(set) var decided: [ClaimID] = []
  /// Claims that the event has done something on, but for those that it has made.
  private(set) var actedOn: [ClaimID] = []
  private var isActedOn: Set<ClaimID> = []
  /// Whether texts of the past were removed.
  private(set) var hasRewrittenTexts = false
  /// Whether days begin at other instants than before, which every date depends on.
  private(set) var hasChangedDays = false
  /// What the full-text index has to learn.
  private(set) var texts: [TextChange] = []

  init(_ store: StoreConnection, seq: Int64) {
    self.store = store
    self.seq = seq
  }

  /// Puts a row; `words` are those of a claim's text, where they may have been found out.
  mutating func put(_ image: RecordImage, words: PretokenizedText? = nil) throws(DeskError) {
    switch image {
    case .source(let source):
      let before = try put(source)
      try store.updateNames(of: source, before: before)
      if let before, before.counts(otherwiseThan: source) {
        for claim in try store.claims(hearing: source.id) { touch(claim) }
      }
    case .claim(let claim):
      if claim.version == 1 { madeClaims.append(claim.id) }
      act(on: claim.id)
      let before = try put(claim)
      try store.updateTags(of: claim, before: before?.tags ?? [])
      note(.claim(claim.id), before: before?.text, after: claim.text, words)
      if before?.status == .decided || claim.status == .decided { decided.append(claim.id) }
      if let before, before.mergedInto != claim.mergedInto {
        for end in [claim.id, before.mergedInto, claim.mergedInto] { end.map { touch($0) } }
      }
    case .attribution(let attribution):
      let before = try put(attribution)
      try store.insertCitations(of: attribution, before: before?.cites ?? [])
      note(
        .quote(attribution.id, on: attribution.claim),
        before: before?.quotedText,
        after: attribution.quotedText
      )
      touch(attribution.claim)
      act(on: attribution.claim)
      if before != nil {
        for citing in try store.claimsCiting(attribution.id) { touch(citing) }
      }
    case .link(let link):
      try put(link)
      changedLinks.insert(link.id)
      for end in [link.from, link.to] {
        touch(end)
        act(on: end)
      }
    case .evidence(let evidence):
      // Only verdicts rest on evidence, and none on what has just been found.
      if try put(evidence) != nil { touch(evidence.claim) }
      act(on: evidence.claim)
    case .note(let note):
      try put(note)
      act(on: note.claim)
    case .policy(let policy):
      let before = try put(policy) ?? .standard
      if before.timeZone != policy.timeZone { hasChangedDays = true }
    case .grant(let grant):
      try put(grant)
    }
    record(image)
  }

  /// Puts a row in the place of the version that an earlier event made, with all that finds it.
  ///
  /// It is no change of the event's own, and says nothing else of what is assessed.
  mutating func rewrite(_ image: RecordImage, since seq: Int64) throws(DeskError) {
    hasRewrittenTexts = true
    switch image {
    case .source(let source):
      let (before, after) = try rewrite(source, since: seq)
      try store.updateNames(of: after, before: before)
    case .claim(let claim):
      let (before, after) = try rewrite(claim, since: seq)
      try store.updateTags(of: after, before: before.tags)
      note(.claim(claim.id), before: before.text, after: after.text)
    case .attribution(let attribution):
      let (before, after) = try rewrite(attribution, since: seq)
      let quote = TextChange.Subject.quote(attribution.id, on: attribution.claim)
      note(quote, before: before.quotedText, after: after.quotedText)
    case .link(let link): _ = try rewrite(link, since: seq)
    case .evidence(let evidence): _ = try rewrite(evidence, since: seq)
    case .note(let note): _ = try rewrite(note, since: seq)
    case .policy, .grant: break
    }
  }

  /// Puts a row in the place of a version and gives the current row before and after that.
  private func rewrite<Row: RecordRow>(_ row: Row, since seq: Int64) throws(DeskError) -> (Row, Row)
  {
    let table = Row.rows(in: store)
    let before = try table.get(row.key, asOf: nil)
    try table.rewrite(row, since: seq)
    guard let before, let after = try table.get(row.key, asOf: nil) else {
      throw .damaged(table: Row.table.rawValue, column: "id")
    }
    return (before, after)
  }

  /// Puts a row and gives the one it takes the place of; a first version takes no place.
  @discardableResult
  private func put<Row: RecordRow>(_ row: Row) throws(DeskError) -> Row? {
    let table = Row.rows(in: store)
    guard row.version > 1 else {
      try table.insert(row, seq: seq)
      return nil
    }
    let before = try table.get(row.key, asOf: nil)
    try table.put(row, seq: seq)
    return before
  }

  /// A text that the event itself has made was never there for anybody to find.
  private mutating func note(
    _ subject: TextChange.Subject,
    before: String?,
    after: String?,
    _ words: PretokenizedText? = nil
  ) {
    if let same = texts.firstIndex(where: { $0.subject == subject }) {
      texts[same].after = after
      return
    }
    let ahead = store.caches.areOn ? words : nil
    let change = TextChange(subject: subject, before: before, after: after, ahead: ahead)
    guard !change.isVoid else { return }
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
    if let same = images.firstIndex(where: { $0.place == image.place }) {
      images[same] = image
    } else {
      images.append(image)
    }
  }
}

extension Source {
  /// Whether the assessment reads this source otherwise than another version of it.
  fileprivate func counts(otherwiseThan other: Source) -> Bool {
    SourceFacts(self) != SourceFacts(other) || mergedInto != other.mergedInto
  }
}
