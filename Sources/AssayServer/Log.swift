import AssayDomain
import JSON
import Posix

/// The severity of a log line; a log writes the lines up to its own level.
package enum LogLevel: Int, Sendable, CaseIterable, Comparable {
  case error, warning, info, debug

  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// A field of a log line.
package enum LogValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case number(Int64)

  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int64) { self = .number(value) }
}

/// Writes one JSON object per line to standard error or a file; lines are never interleaved.
package struct Log: Sendable {
  private let level: LogLevel
  private let file: RotatedFile?

  /// `file` replaces standard error.
  package init(level: LogLevel, file: RotatedFile?) {
    self.level = level
    self.file = file
  }

  package func error(_ event: StaticString, _ fields: KeyValuePairs<StaticString, LogValue> = [:]) {
    write(.error, event, fields)
  }

  package func warning(
    _ event: StaticString,
    _ fields: KeyValuePairs<StaticString, LogValue> = [:]
  ) {
    write(.warning, event, fields)
  }

  package func info(_ event: StaticString, _ fields: KeyValuePairs<StaticString, LogValue> = [:]) {
    write(.info, event, fields)
  }

  package func debug(_ event: StaticString, _ fields: KeyValuePairs<StaticString, LogValue> = [:]) {
    write(.debug, event, fields)
  }

  private func write(
    _ level: LogLevel,
    _ event: StaticString,
    _ fields: KeyValuePairs<StaticString, LogValue>
  ) {
    guard level <= self.level else { return }
    var writer = JSONWriter(reservingCapacity: 160)
    writer.object { writer in
      writer.member("at", ReportedDate(instantMs: Clock.wallMilliseconds()).text)
      writer.member("level", "\(level)")
      writer.member("event", event.description)
      for (name, value) in fields {
        switch value {
        case .text(let text): writer.member(name, text)
        case .number(let number): writer.member(name, number)
        }
      }
    }
    let line = writer.takeBytes() + [UInt8(ascii: "\n")]
    if let file { file.append(line) } else { StandardStream.error.write(line) }
  }
}
