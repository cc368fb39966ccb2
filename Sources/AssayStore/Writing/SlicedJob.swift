package import AssayDesk

/// What is left of a call of many items, which runs in slices, each in one transaction.
///
/// It is a value: a slice whose transaction is rolled back runs again from where it began.
package struct SlicedJob: Sendable {
  /// Runs the next slice.
  package let run: @Sendable (StoreWriter) throws(DeskError) -> StoreWriter.Reply
  /// Makes the body of the reply if the next slice fails but earlier ones are durable; nil if none has recorded
  /// anything, so that the error is the reply.
  package let replyIfFailed: (@Sendable (DeskError) -> [UInt8])?

  package init(
    run: @escaping @Sendable (StoreWriter) throws(DeskError) -> StoreWriter.Reply,
    replyIfFailed: (@Sendable (DeskError) -> [UInt8])?
  ) {
    self.run = run
    self.replyIfFailed = replyIfFailed
  }
}

/// When a slice ends although items are left.
package struct SliceLimits: Sendable {
  /// The time after which short calls that wait get their turn, in nanoseconds.
  package var nanoseconds: UInt64 = 10_000_000
  /// The time after which the transaction ends even if no short call waits, in nanoseconds: whoever comes then waits for
  /// its end, which takes some of this time again.
  package var maximumNanoseconds: UInt64 = 100_000_000
  /// Whether a call waits for the writer that does not run in slices itself.
  package var hasShortOthers: @Sendable () -> Bool = { false }

  /// Whether a slice that has taken a time in nanoseconds ends.
  func isOver(after time: UInt64) -> Bool {
    time >= maximumNanoseconds || time >= nanoseconds && hasShortOthers()
  }
}
