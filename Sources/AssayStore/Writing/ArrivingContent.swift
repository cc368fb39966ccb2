import AssayDesk

/// A content of evidence that is stored piece by piece before the call that adds it is performed.
package struct ArrivingContent: Sendable {
  private let content: [UInt8]
  private let hash: String
  /// The number of the next piece.
  private var number = 0

  init(_ content: [UInt8], hash: String) {
    self.content = content
    self.hash = hash
  }

  /// Returns what stores one piece in each group, and then does a job; if that fails, the pieces are removed again.
  package func stored(before job: @escaping StoreWriter.Job) -> SlicedJob {
    SlicedJob(
      run: { [self] (writer) throws(DeskError) in
        let store = writer.store
        do throws(DeskError) {
          guard number < ContentTable.pieceCount(of: content) else {
            let reply = try job(writer)
            store.arrivingContents.remove(hash)
            return .body(reply)
          }
          store.arrivingContents.insert(hash)
          try ContentTable(store).putAhead(number, of: content, hash: hash)
        } catch {
          store.arrivingContents.remove(hash)
          writer.holdsRemoved = true
          throw error
        }
        var next = self
        next.number += 1
        return .unfinished(next.stored(before: job))
      },
      replyIfFailed: nil
    )
  }
}
