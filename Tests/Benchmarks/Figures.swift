/// What the rounds gave, figure by figure.
struct Figures {
  private struct Key: Hashable {
    let name: String
    let clients: Int
  }

  private struct Sample {
    let load: Load
    /// What the machine allows, a second.
    let limit: Double
  }

  private var order: [Key] = []
  private var samples: [Key: [Sample]] = [:]

  mutating func add(_ name: String, _ clients: Int, _ load: Load, limit: Double) {
    let key = Key(name: name, clients: clients)
    if samples[key] == nil { order.append(key) }
    samples[key, default: []].append(Sample(load: load, limit: limit))
  }

  /// The medians over the rounds; ratios are taken within each round first.
  func table(_ options: Options) -> String {
    var lines = [
      "medians of \(options.rounds) rounds of \(options.secondsPerFigure) s, "
        + "\(options.claimCount) claims at the start",
      "the limit of ping is a bare socket ping-pong; of the others the same SQL statements without a "
        + "server, as many in a transaction as there are clients",
      "",
      row(["figure", "clients", "calls/s", "p50 µs", "p99 µs", "limit/s", "ratio"]),
    ]
    for key in order {
      let all = samples[key] ?? []
      lines.append(
        row([
          key.name, String(key.clients), whole(median(all.map(\.load.rate))),
          whole(median(all.map(\.load.p50Microseconds))),
          whole(median(all.map(\.load.p99Microseconds))),
          whole(median(all.map(\.limit))),
          hundredths(median(all.map { $0.load.rate / $0.limit })),
        ])
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [String]) -> String {
    let widths = [20, 8, 10, 8, 8, 10, 6]
    return zip(cells, widths).enumerated()
      .map { index, cell in
        let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
        return index == 0 ? cell.0 + space : space + cell.0
      }
      .joined(separator: " ")
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted[sorted.count / 2]
  }

  private func whole(_ value: Double) -> String { String(Int64(value.rounded())) }

  private func hundredths(_ value: Double) -> String {
    let number = Int64((value * 100).rounded())
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }
}
