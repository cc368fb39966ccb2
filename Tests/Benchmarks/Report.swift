import JSON

/// What one round measured of one figure.
struct Sample {
  /// Items a second.
  let rate: Double
  let p50: Double
  let p99: Double
  let p999: Double
  /// The processor time that the server used for an item, in microseconds.
  let processor: Double

  init(_ load: Load, itemCount: Int, processorMicroseconds: Double) {
    rate = load.rate * Double(itemCount)
    p50 = load.microseconds(share: 0.5)
    p99 = load.microseconds(share: 0.99)
    p999 = load.microseconds(share: 0.999)
    processor = processorMicroseconds
  }
}

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
    let processor: Double
    /// Nil where no limit is known.
    let limit: Double?
    let ratio: Double?
  }

  private let options: Options
  private let claimCount: Int
  var databaseBytes = 0
  var fillingSeconds = 0.0
  var memoryBytes: (now: Int, peak: Int) = (0, 0)
  private var order: [Key] = []
  private var samples: [Key: [(sample: Sample, limit: Double?)]] = [:]

  init(_ options: Options, claimCount: Int) {
    self.options = options
    self.claimCount = claimCount
  }

  mutating func add(_ name: String, _ clients: Int, _ sample: Sample, limit: Double?) {
    let key = Key(name: name, clients: clients)
    if samples[key] == nil { order.append(key) }
    samples[key, default: []].append((sample, limit))
  }

  var lines: [Line] {
    order.map { key in
      let all = samples[key] ?? []
      func median(_ of: (Sample) -> Double) -> Double { Self.median(all.map { of($0.sample) }) }
      let limits = all.compactMap(\.limit)
      return Line(
        key: key,
        rate: median(\.rate),
        p50: median(\.p50),
        p99: median(\.p99),
        p999: median(\.p999),
        processor: median(\.processor),
        limit: limits.isEmpty ? nil : Self.median(limits),
        ratio: limits.isEmpty
          ? nil
          : Self.median(all.compactMap { one in one.limit.map { one.sample.rate / $0 } })
      )
    }
  }

  /// A table for a terminal.
  var text: String {
    let rows = [Self.titles] + lines.map(cells)
    let widths = Self.titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let table = rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      .joined(separator: "  ")
    }
    return (notes + [""] + table).joined(separator: "\n") + "\n"
  }

  var markdown: String {
    let ruler = "|" + String(repeating: "---|", count: Self.titles.count)
    let rows = lines.map { "| " + cells($0).joined(separator: " | ") + " |" }
    let table = ["| " + Self.titles.joined(separator: " | ") + " |", ruler] + rows
    return (notes.map { "- " + $0 } + [""] + table).joined(separator: "\n") + "\n"
  }

  /// Numbers are in thousandths, as JSON here has integers alone.
  var json: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 8_192)
    writer.beginObject()
    for (name, value) in [
      ("claims", claimCount), ("databaseBytes", databaseBytes), ("memoryBytes", memoryBytes.now),
      ("memoryPeakBytes", memoryBytes.peak), ("rounds", options.rounds),
    ] as [(StaticString, Int)] {
      writer.name(name)
      writer.integer(Int64(value))
    }
    writer.name("figures")
    writer.beginArray()
    for line in lines {
      writer.beginObject()
      writer.name("name")
      writer.string(line.key.name)
      writer.name("clients")
      writer.integer(Int64(line.key.clients))
      for (name, value) in [
        ("rate", line.rate), ("p50", line.p50), ("p99", line.p99), ("p999", line.p999),
        ("processor", line.processor), ("limit", line.limit), ("ratio", line.ratio),
      ] as [(StaticString, Double?)] {
        guard let value else { continue }
        writer.name(name)
        writer.integer(Int64((value * 1_000).rounded()))
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.takeBytes() + [UInt8(ascii: "\n")]
  }

  private static let titles = [
    "figure", "clients", "a second", "p50 µs", "p99 µs", "p99.9 µs", "CPU µs", "limit", "ratio",
  ]

  private var notes: [String] {
    let bytes = databaseBytes / max(1, claimCount)
    return [
      "medians of \(options.rounds) rounds of \(options.secondsPerFigure) s, \(claimCount) claims at "
        + "the start, put in at \(Int(Double(claimCount) / fillingSeconds)) a second",
      "\(bytes) bytes a claim in the database; the server holds \(memoryBytes.now >> 20) MiB of "
        + "memory, \(memoryBytes.peak >> 20) at most",
      "limit: of ping a bare socket ping-pong, else the same SQL statements without a server, as many "
        + "calls in a transaction as there are clients",
    ]
  }

  private func cells(_ line: Line) -> [String] {
    [
      line.key.name, String(line.key.clients), whole(line.rate), whole(line.p50), whole(line.p99),
      whole(line.p999), whole(line.processor), line.limit.map(whole) ?? "–",
      line.ratio.map(hundredths) ?? "–",
    ]
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  private func whole(_ value: Double) -> String { String(Int64(value.rounded())) }

  private func hundredths(_ value: Double) -> String {
    let number = Int64((value * 100).rounded())
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }
}
