import AssayDomain
import JSON
import Posix

/// How much a server tells.
package enum LogLevel: Int, Sendable, CaseIterable, Comparable {
  case error, warning, info, debug

  package var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    case .debug: "debug"
    }
  }

  package init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }

  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// A field of a log line.
package enum LogValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case number(Int64)

  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int64) { self = .number(value) }
}

/// Writes one JSON object a line to standard error or a file, each line whole.
package struct Log: Sendable {
  private let level: LogLevel
  private let file: RotatedFile?

  /// `file` takes the place of standard error.
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
    writer.beginObject()
    writer.name("at")
    writer.string(ReportedDate(instantMs: Clock.wallMilliseconds()).text)
    writer.name("level")
    writer.string(level.name)
    writer.name("event")
    writer.string(event.description)
    for (name, value) in fields {
      writer.name(name)
      switch value {
      case .text(let text): writer.string(text)
      case .number(let number): writer.integer(number)
      }
    }
    writer.endObject()
    let line = writer.takeBytes() + [UInt8(ascii: "\n")]
    if let file { file.append(line) } else { StandardStream.error.write(line) }
  }
}
