import AssayAPI
import AssayVocabulary

extension Page {
  mutating func add(_ stats: SystemStats.Result) {
    var counts = Table([.tight, .tight, .loose])
    let statuses = stats.statuses.map { "\($0.claims) \($0.status.rawValue)" }
    for (name, count, more) in [
      ("claims", stats.claims, statuses), ("attributions", stats.attributions, []),
      ("sources", stats.sources, []), ("links", stats.links, []),
      ("evidence", stats.evidence, []), ("notes", stats.notes, []), ("events", stats.events, []),
    ] {
      counts.add([Phrase(name), Phrase("\(count)"), Phrase(more.joined(separator: ", "))])
    }
    add(counts)
    addBlank()
    add(
      "assayd \(stats.version), \(stats.profile), process \(stats.pid), up \(Duration.words(stats.uptimeSeconds)) since \(stats.startedAt.asMinutes)"
    )
    add(
      "\(stats.connections) connected, \(stats.queuedWrites) changes waiting, \(stats.marks) assessments waiting"
    )
    let memory = stats.residentBytes.map { ", memory \(Size.words($0))" } ?? ""
    add(
      "database \(Size.words(stats.databaseBytes)), its log \(Size.words(stats.logBytes))\(memory)"
    )
    guard !stats.calls.isEmpty else { return }
    addHeading("Calls since the start")
    var calls = Table([.loose, .tight, .tight], indent: 2)
    for call in stats.calls {
      calls.add([
        Phrase(call.method), Phrase("\(call.calls)"),
        call.errors == 0 ? "" : Phrase(counted(call.errors, "error"), .bad),
      ])
    }
    add(calls)
  }
}

/// How long something took or takes, for a person.
enum Duration {
  /// In the two largest units: "3 d 4 h", "12 min", "7 s".
  static func words(_ seconds: Int64) -> String {
    let parts = [
      (seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"),
      (seconds % 60, "s"),
    ]
    guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "0 s" }
    return parts[first...].prefix(2).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      .joined(separator: " ")
  }
}

/// How large something is, for a person.
enum Size {
  /// Three digits at the most and a unit: "980 B", "1.4 MB".
  static func words(_ bytes: Int64) -> String {
    var rest = bytes
    var tenths: Int64 = 0
    for unit in ["B", "kB", "MB", "GB"] {
      if rest < 1_000 {
        return rest < 10 && unit != "B" ? "\(rest).\(tenths) \(unit)" : "\(rest) \(unit)"
      }
      tenths = rest % 1_000 / 100
      rest /= 1_000
    }
    return "\(rest).\(tenths) TB"
  }
}
