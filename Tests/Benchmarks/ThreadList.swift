internal import CBenchmarks
import FoundationEssentials

/// The threads of processes, and the processors that they may use: sched_setaffinity(2).
enum ThreadList {
  /// The threads that a process has now.
  static func ids(of pid: Int32) throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
      .compactMap { Int32($0) }
  }

  /// Keeps every thread of some processes on one processor, the same for all, while `body` runs.
  static func together<Result>(_ pids: [Int32], _ body: () throws -> Result) throws -> Result {
    var before: [(thread: Int32, mask: [UInt])] = []
    defer { for (thread, mask) in before { benchmarks_set_affinity(thread, mask) } }
    var one: [UInt] = []
    for pid in pids {
      for thread in try ids(of: pid) {
        var mask = [UInt](repeating: 0, count: Int(BENCHMARKS_AFFINITY_WORDS))
        // A thread that has ended meanwhile needs no processor.
        guard benchmarks_get_affinity(thread, &mask) >= 0 else { continue }
        if one.isEmpty { one = lowest(of: mask) }
        guard benchmarks_set_affinity(thread, one) >= 0 else {
          throw Problem("the kernel does not let process \(pid) stay on one processor")
        }
        before.append((thread, mask))
      }
    }
    return try body()
  }

  /// The set of the first processor of a set alone.
  private static func lowest(of mask: [UInt]) -> [UInt] {
    var one = [UInt](repeating: 0, count: mask.count)
    if let word = mask.firstIndex(where: { $0 != 0 }) { one[word] = mask[word] & (0 &- mask[word]) }
    return one
  }
}
