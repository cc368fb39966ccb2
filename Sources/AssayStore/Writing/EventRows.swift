import AssayDomain

/// The rows that one event makes and changes, put into their tables together with what finds them, and
/// the claims to assess again for them.
///
/// A call puts its rows in this way while it runs, and a rebuild puts the rows of its event.
struct EventRows {
  let seq: Int64
  private let store: StoreConnection
  /// The rows as they are after the event, each once, in the order in which they were first put.
  private(set) var images: [RowImage] = []
  /// Claims whose assessment the rows touch at once; what follows from them is found from these.
  private(set) var touched: [ClaimID] = []
  /// Withdrawn ones among them still lead to what must be assessed again.
  private(set) var changedLinks: Set<LinkID> = []

  init(_ store: StoreConnection, seq: Int64) {
    self.store = store
    self.seq = seq
  }

  mutating func put(_ image: RowImage) throws(StoreError) {
    switch image {
    case .source(let source):
      try store.sources.put(source, seq: seq)
      try store.name(source)
    case .claim(let claim):
      let before = try store.claims.get(claim.key, asOf: nil)
      try store.claims.put(claim, seq: seq)
      try store.tag(claim, before: before?.tags ?? [])
    case .attribution(let attribution):
      let before = try store.attributions.get(attribution.key, asOf: nil)
      try store.attributions.put(attribution, seq: seq)
      try store.cite(attribution, before: before?.cites ?? [])
      touch(attribution.claim)
      for citing in try store.claimsCiting(attribution.id) { touch(citing) }
    case .link(let link):
      try store.links.put(link, seq: seq)
      changedLinks.insert(link.id)
      touch(link.from)
      touch(link.to)
    }
    record(image)
  }

  private mutating func touch(_ claim: ClaimID) {
    if !touched.contains(claim) { touched.append(claim) }
  }

  private mutating func record(_ image: RowImage) {
    let same = images.firstIndex { $0.table == image.table && $0.key == image.key }
    if let same { images[same] = image } else { images.append(image) }
  }
}
