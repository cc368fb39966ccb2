/// The versions of records of one kind, each with the event that made it, in order.
struct Versions<ID: Hashable & Comparable, Record> {
  private var byID: [ID: [(since: Int64, record: Record)]] = [:]

  /// The version of a record after an event.
  func get(_ id: ID, asOf seq: Int64) -> Record? {
    byID[id]?.last { $0.since <= seq }?.record
  }

  /// Every record after an event, in order of ids.
  func all(asOf seq: Int64) -> [Record] { byID.keys.sorted().compactMap { get($0, asOf: seq) } }

  /// The events up to a given one that made versions of a record.
  func versions(of id: ID, upTo seq: Int64) -> [Int64] {
    (byID[id] ?? []).map(\.since).filter { $0 <= seq }
  }

  /// Makes a record's version after an event, replacing one that the same event made.
  mutating func put(_ record: Record, _ id: ID, since seq: Int64) {
    byID[id, default: []].removeAll { $0.since == seq }
    byID[id, default: []].append((seq, record))
  }

  /// Replaces the version that an event made.
  mutating func rewrite(_ record: Record, _ id: ID, since seq: Int64) {
    guard let place = byID[id]?.firstIndex(where: { $0.since == seq }) else { return }
    byID[id]?[place].record = record
  }
}
