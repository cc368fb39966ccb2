import AssayDesk

/// The items of one call, and how far they have been performed.
package struct ManyItems: Sendable {
  /// Of the whole call.
  let request: WriteRequest
  /// The numbers of the items in the request, in ascending order.
  let numbers: [Int]
  /// How many of them have been performed or refused.
  var doneCount = 0
  /// What equal requests have come to; nil if the request key is new.
  var earlier: EarlierItems?
  /// The newest event when the last slice ended.
  var head: Int64
  /// The seq of the reply.
  package internal(set) var seq: Int64
  /// The ids that a dry run has given so far; its next slice gives others.
  var counters: IDCounters?

  /// Whether anything of the call is recorded.
  var recordsAny: Bool

  /// Whether there is something to report even if the rest fails.
  package var hasResults: Bool { recordsAny && doneCount > 0 }

  /// The numbers of the items that are left.
  package var left: ArraySlice<Int> { numbers[doneCount...] }
}

/// What equal requests of several items have come to.
struct EarlierItems: Sendable {
  /// The events from which on it is still to be read what they recorded.
  var unread: [Int64]
  /// What they recorded, by the numbers of the items.
  var recorded: [Int64: Recorded] = [:]
  /// The number of the first item that they have not reached; nil if they have reached all.
  var firstLeft: Int64?

  /// Whether an item was reached, and therefore refused unless it was recorded.
  func wasReached(_ number: Int) -> Bool { firstLeft.map { number < $0 } ?? true }
}
