import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary

/// What the store knew at one moment, read within one transaction.
package struct ReadSnapshot {
  let store: StoreConnection
  /// Nil where the moment is now, so that current tables alone are read.
  let past: Int64?
  /// The event that answers are as of.
  package let seq: Int64
  /// The instant that is asked about, in UTC milliseconds; nil for that of the event.
  package let instantMs: Int64?
  /// Where the questions are of what had been said by then, in UTC milliseconds, the end not included; nil for
  /// everything that is recorded.
  package internal(set) var assertedBeforeMs: Int64?
  /// Texts that this transaction has changed and the full-text index has yet to learn of; nil for who only reads.
  var unindexedTexts: UnindexedTexts?

  /// The newest moment, at an instant in UTC milliseconds.
  init(newestOf store: StoreConnection, seq: Int64, nowMs: Int64) {
    self.store = store
    past = nil
    instantMs = nowMs
    self.seq = seq
  }

  /// A moment after the event `seq`.
  init(_ store: StoreConnection, asOf seq: Int64, instantMs: Int64?) {
    self.store = store
    past = seq
    self.instantMs = instantMs
    self.seq = seq
  }
}
