import JSON
import Posix

/// The ratios of an earlier run, to notice what has become slower.
struct Baseline {
  /// How much of its ratio a figure may lose before it counts as slower: machines are shared.
  private static let tolerance = 0.3

  private var ratios: [Report.Key: Double] = [:]

  /// Reads what `--json` has written.
  init(path: String) throws {
    let root = try JSONDocument(try Files.read(path, limitBytes: 1 << 20), maximumDepth: 8).root
    guard let figures = root.member("figures") else { throw Problem("\(path) has no figures") }
    for figure in figures.elements {
      guard let name = figure.member("name")?.string,
        let clients = figure.member("clients")?.integer
      else { throw Problem("\(path) has a figure without a name") }
      guard let ratio = figure.member("ratio")?.integer else { continue }
      ratios[Report.Key(name: name, clients: Int(clients))] = Double(ratio) / 1_000
    }
  }

  /// The figures that have lost more than the tolerance, in words.
  func slower(than report: Report) -> [String] {
    report.lines.compactMap { line in
      guard let now = line.ratio, let then = ratios[line.key],
        now < then * (1 - Self.tolerance)
      else { return nil }
      return "\(line.key) reached \(percent(now)) of the limit, and before \(percent(then))"
    }
  }

  private func percent(_ ratio: Double) -> String { "\(Int((ratio * 100).rounded())) %" }
}
