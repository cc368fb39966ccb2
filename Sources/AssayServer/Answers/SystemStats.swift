import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSONRPC
import Posix
import Threading

extension SystemStats: Answered {
  static let answer = Answer<Self>.server(.slow) { (_, context, reader) throws(RPCError) in
    let counts = try RPCError.mapping { () throws(DeskError) in
      try reader.counts(nowMs: Clock.wallMilliseconds())
    }
    let state = context.state
    var stats = Result()
    stats.version = Product.version
    stats.pid = Int64(Process.id)
    stats.startedAt = ReportedDate(instantMs: state.startedAtMs).text
    stats.uptimeSeconds = state.uptimeSeconds
    stats.profile = state.configuration.profile.rawValue
    stats.idleExitSeconds = state.configuration.idleExitSeconds.map { Int64($0) }
    stats.connections = Int64(state.limiter.total)
    stats.residentBytes = Process.residentBytes
    stats.databaseBytes = Files.sizeBytes(state.databasePath) ?? 0
    stats.logBytes = Files.sizeBytes(state.databasePath + "-wal") ?? 0
    stats.queuedWrites = Int64(state.writes.count)
    stats.take(counts)
    stats.calls = state.tallies.compactMap { Wire.CallCount($0) }
    return stats
  }
}

extension SystemStats.Result {
  fileprivate mutating func take(_ counts: StoreCounts) {
    events = counts.events
    sources = counts.sources
    claims = counts.claims
    attributions = counts.attributions
    links = counts.links
    evidence = counts.evidence
    notes = counts.notes
    marks = counts.marks
    statuses = ClaimStatus.allCases.compactMap { status in
      counts.statuses[status].map { count in
        var entry = Wire.StatusCount()
        entry.status = status
        entry.claims = count
        return entry
      }
    }
  }
}

extension Wire.CallCount {
  /// Returns nil for a method that has not been called.
  fileprivate init?(_ tally: MethodTally) {
    self.init()
    method = tally.method
    calls = tally.calls
    errors = tally.errors
    if calls == 0 { return nil }
  }
}
