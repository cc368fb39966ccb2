package import AssayDesk

/// A desk that a test works on, whatever keeps its records, with a clock that the test sets.
package protocol TestDesk: AnyObject {
  associatedtype Transaction: RecordTransaction, SendableMetatype

  /// The wall clock, in UTC milliseconds.
  var nowMs: Int64 { get set }
  /// The newest event.
  var headSeq: Int64 { get }

  /// Makes one call.
  @discardableResult
  func perform(
    _ request: WriteRequest,
    _ work: @escaping @Sendable (Transaction) throws(DeskError) -> Void
  ) throws(DeskError) -> Recorded

  /// Reads what is known now.
  func now<Result>(
    _ body: (Transaction.Snapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result

  /// Reads what was known after an event.
  func asOf<Result>(
    _ seq: Int64,
    _ body: (Transaction.Snapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result

  /// Brings up to date whatever is kept of assessments.
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

  /// The refusal of a call that must be refused, nil when it was accepted.
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

  /// Removes an event's contents.
  package func redact(_ seq: Int64) throws(DeskError) {
    try call(.because("court order")) { (transaction) throws(DeskError) in
      try transaction.redact(seq)
    }
  }
}
