import AssayDesk
import AssayStore
import JSON
import JSONRPC

/// The items of one call and their results; each item is performed and recorded like a separate call.
///
/// It is a value: a slice of items that is rolled back is performed again on what was before it.
protocol Batch: Sendable {
  /// Returns the indices of the items to perform, in ascending order; called when the call's turn at the writer has
  /// come.
  mutating func begin(_ newest: ReadSnapshot) throws(DeskError) -> [Int]
  mutating func perform(_ index: Int, _ transaction: WriteTransaction) throws(DeskError)

  /// Stores the result of an item that is not done.
  mutating func fail(_ index: Int, _ error: RPCError)

  /// Stores the result of a recorded item, both now and when the call is repeated; `writer` is nil when a reader makes
  /// the results.
  mutating func accept(
    _ index: Int,
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot,
    _ writer: StoreWriter?
  ) throws(DeskError)

  /// Returns the refusal of an item as the caller of all items reads it.
  func refusal(_ refusal: Refusal, of index: Int) -> Refusal

  /// Writes the result's fields.
  mutating func write(to writer: inout JSONWriter)
}
