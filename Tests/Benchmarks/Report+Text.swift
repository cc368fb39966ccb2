import JSON

/// What a run gave, as it is printed and kept.
extension Report {
  /// Tables for a terminal.
  var text: String { figures + "\n" + Self.text(targets) }

  /// The table of figures for a terminal.
  var figures: String {
    let table = Self.aligned([Self.titles] + lines.map(cells), leading: [0])
    return (notes + [""] + table).joined(separator: "\n") + "\n"
  }

  var markdown: String {
    notes.map { "- " + $0 + "\n" }.joined() + "\n"
      + Self.markdown([Self.titles] + lines.map(cells)) + "\n"
      + Self.markdown(targets)
  }

  /// A table of targets for a terminal.
  static func text(_ targets: [Target]) -> String {
    aligned([targetTitles] + targets.map(cells), leading: [0, 1, 2]).joined(separator: "\n") + "\n"
  }

  /// The same as Markdown.
  static func markdown(_ targets: [Target]) -> String {
    markdown([targetTitles] + targets.map(cells))
  }

  /// Numbers are in thousandths, as JSON here has integers alone.
  var json: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 8_192)
    write(to: &writer)
    return writer.takeBytes() + [UInt8(ascii: "\n")]
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for (name, value) in [
      ("claims", sizes.claims), ("databaseBytes", databaseBytes), ("memoryBytes", memoryBytes.now),
      ("memoryPeakBytes", memoryBytes.peak), ("rounds", options.rounds),
    ] as [(StaticString, Int)] {
      writer.name(name)
      writer.integer(Int64(value))
    }
    writer.name("figures")
    writer.beginArray()
    for line in lines { write(line, to: &writer) }
    writer.endArray()
    writer.name("targets")
    Self.write(targets, to: &writer)
    writer.endObject()
  }

  static func write(_ targets: [Target], to writer: inout JSONWriter) {
    writer.beginArray()
    for target in targets { write(target, to: &writer) }
    writer.endArray()
  }

  private func write(_ line: Line, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("name")
    writer.string(line.key.name)
    writer.name("clients")
    writer.integer(Int64(line.key.clients))
    for (name, value) in [
      ("rate", line.rate), ("p50", line.p50), ("p99", line.p99), ("p999", line.p999),
      ("worst", line.worst), ("processor", line.processor), ("limit", line.limit),
      ("ratio", line.ratio),
    ] as [(StaticString, Double?)] {
      guard let value else { continue }
      writer.name(name)
      writer.integer(Int64((value * 1_000).rounded()))
    }
    writer.endObject()
  }

  private static func write(_ target: Target, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("target")
    writer.string(target.words)
    if case .measured(let value, let text) = target.finding {
      writer.name("value")
      writer.integer(Int64((value * 1_000).rounded()))
      writer.name("reached")
      writer.string(text)
    }
    writer.name("outcome")
    writer.string(target.outcome)
    writer.endObject()
  }

  private static let titles = [
    "figure", "clients", "a second", "p50 µs", "p99 µs", "p99.9 µs", "CPU µs", "limit", "ratio",
  ]
  private static let targetTitles = ["target", "reached", "outcome"]

  private var notes: [String] {
    let bytes = databaseBytes / max(1, sizes.claims)
    return [
      "medians of \(options.rounds) rounds of \(options.secondsPerFigure) s, \(sizes.claims) claims at "
        + "the start, put in at \(Int(Double(sizes.claims) / fillingSeconds)) a second",
      "\(bytes) bytes a claim in the database; the server holds \(memoryBytes.now >> 20) MiB of "
        + "memory, \(memoryBytes.peak >> 20) at most",
      "limit: of ping a bare socket ping-pong, else the same SQL statements without a server, as many "
        + "calls in a transaction as there are clients",
    ]
  }

  private func cells(_ line: Line) -> [String] {
    [
      line.key.name, String(line.key.clients), Self.whole(line.rate), Self.whole(line.p50),
      Self.whole(line.p99), Self.whole(line.p999), line.processor.map(Self.whole) ?? "–",
      line.limit.map(Self.whole) ?? "–", line.ratio.map(Self.hundredths) ?? "–",
    ]
  }

  private static func cells(_ target: Target) -> [String] {
    [target.words, target.reached, target.outcome]
  }

  /// Rows in columns, those named by `leading` with their space after the text and the others before it.
  static func aligned(_ rows: [[String]], leading: Set<Int>) -> [String] {
    let columns = rows[0].indices
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        guard leading.contains(column) else { return space + cell }
        return column == columns.last ? cell : cell + space
      }
      .joined(separator: "  ")
    }
  }

  /// Rows as a table of Markdown, the first one its titles.
  static func markdown(_ rows: [[String]]) -> String {
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
    let ruler = "|" + String(repeating: "---|", count: rows[0].count) + "\n"
    return lines[0] + ruler + lines[1...].joined()
  }
}

/// How numbers read.
extension Report {
  static func whole(_ value: Double) -> String { String(Int64(value.rounded())) }

  static func tenths(_ value: Double) -> String {
    let number = Int64((value * 10).rounded())
    return "\(number / 10).\(number % 10)"
  }

  static func hundredths(_ value: Double) -> String {
    let number = Int64((value * 100).rounded())
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }

  /// A time given in microseconds, in the unit that suits it.
  static func milliseconds(_ microseconds: Double) -> String {
    switch microseconds {
    case ..<1_000: "\(whole(microseconds)) µs"
    case ..<10_000: "\(hundredths(microseconds / 1_000)) ms"
    default: "\(tenths(microseconds / 1_000)) ms"
    }
  }
}
