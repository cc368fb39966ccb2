import AssayDesk

/// A store in memory: the simplest one that keeps every version of every record.
final class Memory {
  var records = MemoryRecords()
  let timeZones = TimeZones()
}
