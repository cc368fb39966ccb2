import AssayDomain

/// One call's changes while it runs: rows to make and change, and claims to assess again.
///
/// What it sees through `view` includes what it has done so far.
package final class Change {
  package let request: WriteRequest
  /// When the call is taken to happen, in UTC milliseconds.
  package let nowMs: Int64
  /// The seq that the call's event will have.
  package let seq: Int64
  package let view: View

  let store: StoreConnection
  private var counters: IDCounters
  private(set) var images: [RowImage] = []
  /// Claims whose assessment the changes touch at once; what follows from them is found from these.
  private(set) var touched: [ClaimID] = []
  /// Withdrawn ones among them still lead to what must be assessed again.
  private(set) var changedLinks: Set<LinkID> = []

  init(
    request: WriteRequest,
    nowMs: Int64,
    seq: Int64,
    store: StoreConnection,
    counters: IDCounters
  ) throws(StoreError) {
    self.request = request
    self.nowMs = nowMs
    self.seq = seq
    self.store = store
    self.counters = counters
    view = try View(newestOf: store, seq: seq)
  }

  var countersNow: IDCounters { counters }

  func newSourceID() -> SourceID { counters.newSource() }
  func newClaimID() -> ClaimID { counters.newClaim() }
  func newAttributionID() -> AttributionID { counters.newAttribution() }
  func newLinkID() -> LinkID { counters.newLink() }

  func put(_ source: Source) throws(StoreError) {
    try store.sources.put(source, seq: seq)
    try store.name(source)
    record(.source(source))
  }

  func put(_ claim: Claim) throws(StoreError) {
    let before = try view.claim(claim.id)
    try store.claims.put(claim, seq: seq)
    try store.tag(claim, before: before?.tags ?? [])
    record(.claim(claim))
  }

  func put(_ attribution: Attribution) throws(StoreError) {
    let before = try view.attribution(attribution.id)
    try store.attributions.put(attribution, seq: seq)
    try store.cite(attribution, before: before?.cites ?? [])
    record(.attribution(attribution))
    touch(attribution.claim)
    for citing in try store.claimsCiting(attribution.id) { touch(citing) }
  }

  func put(_ link: Link) throws(StoreError) {
    try store.links.put(link, seq: seq)
    record(.link(link))
    changedLinks.insert(link.id)
    touch(link.from)
    touch(link.to)
  }

  private func touch(_ claim: ClaimID) {
    if !touched.contains(claim) { touched.append(claim) }
  }

  /// A row changed twice in one call has one image, the last.
  private func record(_ image: RowImage) {
    let same = images.firstIndex { $0.table == image.table && $0.key == image.key }
    if let same { images[same] = image } else { images.append(image) }
  }
}

/// The last id given of each kind.
struct IDCounters: Sendable, Hashable {
  private var source: Int64
  private var claim: Int64
  private var attribution: Int64
  private var link: Int64

  init(_ store: StoreConnection) throws(StoreError) {
    source = try store.sources.greatestKey()
    claim = try store.claims.greatestKey()
    attribution = try store.attributions.greatestKey()
    link = try store.links.greatestKey()
  }

  mutating func newSource() -> SourceID {
    source += 1
    return SourceID(rawValue: source)
  }

  mutating func newClaim() -> ClaimID {
    claim += 1
    return ClaimID(rawValue: claim)
  }

  mutating func newAttribution() -> AttributionID {
    attribution += 1
    return AttributionID(rawValue: attribution)
  }

  mutating func newLink() -> LinkID {
    link += 1
    return LinkID(rawValue: link)
  }
}
