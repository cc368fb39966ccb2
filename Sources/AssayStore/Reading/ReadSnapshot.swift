import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary

/// What the store knew at one moment, read within one transaction.
package struct ReadSnapshot {
  let store: StoreConnection
  /// The event to read as of; nil if the moment is now, so that only current tables are read.
  let past: Int64?
  /// The event that answers are as of.
  package let seq: Int64
  /// The instant asked about, in UTC milliseconds; nil for that of the event.
  package let instantMs: Int64?
  /// Limits answers to what was said before this time in UTC milliseconds; nil for everything that is recorded.
  package internal(set) var assertedBeforeMs: Int64?
  package var maximumLookupCount = Int.max
  /// Texts that this transaction changed and that are not in the full-text index yet; nil for a reader.
  var unindexedTexts: UnindexedTexts?

  /// The newest moment, read at an instant in UTC milliseconds.
  init(newestOf store: StoreConnection, seq: Int64, nowMs: Int64) {
    self.store = store
    past = nil
    instantMs = nowMs
    self.seq = seq
  }

  /// The moment after the event `seq`.
  init(_ store: StoreConnection, asOf seq: Int64, instantMs: Int64?) {
    self.store = store
    past = seq
    self.instantMs = instantMs
    self.seq = seq
  }
}
