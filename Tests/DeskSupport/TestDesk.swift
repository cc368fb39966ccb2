package import AssayDesk

/// A desk for tests, independent of the storage of its records, with a clock that the test sets.
package protocol TestDesk: AnyObject {
  associatedtype Transaction: RecordTransaction, SendableMetatype

  /// The wall clock, in UTC milliseconds.
  var nowMs: Int64 { get set }
  /// The seq of the newest event.
  var headSeq: Int64 { get }

  /// Makes one call and returns what it recorded.
  @discardableResult
  func perform(
    _ request: WriteRequest,
    _ work: @escaping @Sendable (Transaction) throws(DeskError) -> Void
  ) throws(DeskError) -> Recorded

  /// Reads the present records.
  func now<Result>(
    _ body: (Transaction.Snapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result

  /// Reads the records as they were after an event.
  func asOf<Result>(
    _ seq: Int64,
    _ body: (Transaction.Snapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result

  /// Works off marks, so that every stored assessment is up to date.
  func catchUp() throws(DeskError)
}

extension TestDesk {
  /// Makes one call.
  @discardableResult
  package func call(
    _ request: WriteRequest = .plain,
    _ work: @escaping @Sendable (Transaction) throws(DeskError) -> Void
  ) throws(DeskError) -> Recorded {
    try perform(request, work)
  }

  /// Returns the refusal of a call that should be refused, nil if it was accepted.
  package func refusal(
    of request: WriteRequest = .plain,
    _ work: @escaping @Sendable (Transaction) throws(DeskError) -> Void
  ) throws -> Refusal? {
    do throws(DeskError) {
      try perform(request, work)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal
    }
  }

  /// Redacts an event.
  package func redact(_ seq: Int64) throws(DeskError) {
    try call(.because("court order")) { (transaction) throws(DeskError) in
      try transaction.redact(seq)
    }
  }
}
