import AssayDesk

extension Store {
  /// Verifies the database in a file, which may be in use, up to what is its newest event now.
  ///
  /// Nothing is written and no lock is taken. Throws what keeps the file from being read.
  package static func verify(fileAt path: String) throws(RebuildError) -> Verification {
    let log = try uncommittedEvents(path)
    let reader = StoreReader(log.store.connection, usesCaches: true)
    do {
      return try reader.read(asOf: nil, nowMs: 0) { (snapshot) throws(DeskError) in
        try reader.verify(upTo: snapshot.seq)
      }
    } catch {
      throw .reading(error)
    }
  }
}
