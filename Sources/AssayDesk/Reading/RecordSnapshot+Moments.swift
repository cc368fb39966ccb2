import AssayDomain
package import AssayVocabulary

/// Snapshots of other moments than this one.
extension RecordSnapshot {
  /// The snapshot's instant in UTC milliseconds: the one asked about, or that of its event; 0 before the first event.
  package func momentMs() throws(DeskError) -> Int64 {
    if let instantMs { return instantMs }
    return try eventStamp(seq)?.atMs ?? 0
  }

  /// Returns the snapshot just before a call's event.
  package func before(_ recorded: Recorded) -> Self { asOf(recorded.seq - 1, instantMs: nil) }

  /// Returns the status that a claim had before the snapshot's event, at the snapshot's instant.
  package func statusBefore(_ id: ClaimID) throws(DeskError) -> ClaimStatus? {
    try asOf(seq - 1, instantMs: momentMs()).claim(id)?.status
  }

  /// Returns the snapshot of the moment that a caller asks about; refuses a moment in the future.
  package func moved(to moment: AsOf) throws(DeskError) -> Self {
    let exact = try exact(moment)
    let seq = try seq(of: exact)
    guard seq <= self.seq else {
      throw .invalid("asOf", "there is no event #\(seq) yet; the newest is #\(self.seq)")
    }
    if case .instant(let ms) = exact { return asOf(seq, instantMs: ms) }
    return asOf(seq, instantMs: nil)
  }

  /// Returns the snapshot of an earlier moment; refuses one that is later than this snapshot.
  package func back(to moment: AsOf, field: String) throws(DeskError) -> Self {
    let seq = try self.seq(of: moment)
    guard seq <= self.seq else {
      throw .invalid(field, "there is no event #\(seq) yet; the newest looked at is #\(self.seq)")
    }
    return asOf(seq, instantMs: nil)
  }

  /// Replaces a date by the instant at which it ends, by the desk's days.
  private func exact(_ moment: AsOf) throws(DeskError) -> AsOf {
    guard case .endOf(let date) = moment else { return moment }
    return .instant(try date.interval(days: days()).upperBound - 1)
  }

  /// Returns the last event at a moment.
  private func seq(of moment: AsOf) throws(DeskError) -> Int64 {
    switch try exact(moment) {
    case .seq(let seq): seq
    case .instant(let ms): try lastSeq(byMs: ms)
    case .endOf: preconditionFailure("a date is made an instant before")
    }
  }
}
