/// What a run gave, figure by figure: medians over its rounds, ratios taken within each round first.
struct Report {
  /// A figure and how many clients made it.
  struct Key: Hashable, CustomStringConvertible {
    let name: String
    let clients: Int

    var description: String { "\(name), \(clients) \(clients == 1 ? "client" : "clients")" }
  }

  /// A figure with what the machine allows.
  struct Line {
    let key: Key
    let rate: Double
    let p50: Double
    let p99: Double
    let p999: Double
    /// The longest of all rounds.
    let worst: Double?
    let processor: Double?
    /// Nil where no limit is known.
    let limit: Double?
    let ratio: Double?
  }

  /// A number that is not about calls.
  enum Reading {
    /// How much the server's memory grew while many claims were submitted in batches, in bytes.
    case batchGrowth
    /// What a claim with one attribution takes in the database, in bytes.
    case claimBytes
    /// How often threads of the server began to run while nobody asked for anything.
    case idleWakeUps
    /// For how long that was, in seconds.
    case idleSeconds
  }

  let options: Options
  let sizes: RunSizes
  var databaseBytes = 0
  var fillingSeconds = 0.0
  var memoryBytes: (now: Int, peak: Int) = (0, 0)
  var readings: [Reading: Double] = [:]
  private var order: [Key] = []
  private typealias Measured = (sample: Sample, limit: Double?)
  private var samples: [Key: [Measured]] = [:]

  init(_ options: Options, _ sizes: RunSizes) {
    self.options = options
    self.sizes = sizes
  }

  mutating func add(_ name: String, _ clients: Int, _ sample: Sample, limit: Double?) {
    let key = Key(name: name, clients: clients)
    if samples[key] == nil { order.append(key) }
    samples[key, default: []].append((sample, limit))
  }

  var lines: [Line] { order.compactMap(line) }

  /// A figure; nil when it was not measured.
  func line(_ key: Key) -> Line? {
    guard let all = samples[key] else { return nil }
    func median(_ of: (Sample) -> Double) -> Double { all.map { of($0.sample) }.median }
    let limits = all.compactMap(\.limit)
    let processor = all.compactMap(\.sample.processor)
    return Line(
      key: key,
      rate: median(\.rate),
      p50: median(\.p50),
      p99: median(\.p99),
      p999: median(\.p999),
      worst: all.compactMap(\.sample.worst).max(),
      processor: processor.isEmpty ? nil : processor.median,
      limit: limits.isEmpty ? nil : limits.median,
      ratio: limits.isEmpty
        ? nil : all.compactMap { one in one.limit.map { one.sample.rate / $0 } }.median
    )
  }

  /// How many times as fast a figure is as another, within each round; nil unless both were measured.
  func ratio(of key: Key, to other: Key) -> Double? {
    ratio(samples[key], samples[other])
  }

  /// How many times as fast a figure is as that of another report, within each round; nil unless both were measured.
  func ratio(of key: Key, to other: Report) -> Double? {
    ratio(samples[key], other.samples[key])
  }

  private func ratio(_ own: [Measured]?, _ others: [Measured]?) -> Double? {
    guard let own, let others else { return nil }
    return zip(own, others).map { $0.sample.rate / $1.sample.rate }.median
  }
}
