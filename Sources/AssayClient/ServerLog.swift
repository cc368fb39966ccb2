internal import JSON
internal import Posix

/// What a server has written to the log in its data directory.
package struct ServerLog {
  /// A line of the log.
  package enum Line: Equatable, Sendable {
    case entry(Entry)
    /// Something else that the server's process has said.
    case other(String)
  }

  /// What the server told.
  package struct Entry: Equatable, Sendable {
    /// When, in UTC.
    package let at: String
    package let level: String
    /// What happened, such as `server.started`.
    package let event: String
    /// What else it tells, each a name and a value.
    package let fields: [Field]

    package struct Field: Equatable, Sendable {
      package let name: String
      package let value: String
    }
  }

  /// More than a server lets its log grow to, unless it is configured otherwise.
  static let limitBytes = 64 << 20

  package static func path(in dataDirectory: String) -> String { dataDirectory + "/assayd.log" }

  private let lines: [ArraySlice<UInt8>]

  /// Reads the log of a data directory with what was set aside of it; nil where there is none.
  package init?(dataDirectory: String) throws(ClientError) {
    let path = Self.path(in: dataDirectory)
    guard Files.exists(path) else { return nil }
    var text: [UInt8] = []
    for part in [path + ".1", path] where Files.exists(part) {
      do throws(PosixError) { text += try Files.read(part, limitBytes: Self.limitBytes) } catch {
        throw .transport("the log \(part) cannot be read (\(error))")
      }
    }
    lines = text.split(separator: UInt8(ascii: "\n"))
  }

  /// The last lines, the oldest first.
  package func last(_ count: Int) -> [Line] { lines.suffix(count).map(Self.read) }

  /// The last lines as they stand there.
  package func lastRaw(_ count: Int) -> [[UInt8]] { lines.suffix(count).map(Array.init) }

  private static func read(_ line: ArraySlice<UInt8>) -> Line {
    let other = Line.other(String(decoding: line, as: UTF8.self))
    guard let root = try? JSONDocument(Array(line), maximumDepth: 2).root,
      let at = root.member("at")?.string, let level = root.member("level")?.string,
      let event = root.member("event")?.string
    else { return other }
    let fields = root.members.filter { !["at", "level", "event"].contains($0.name) }
    return .entry(
      Entry(
        at: at,
        level: level,
        event: event,
        fields: fields.map {
          let text = $0.value.string ?? String(decoding: $0.value.text, as: UTF8.self)
          return Entry.Field(name: $0.name, value: text)
        }
      )
    )
  }
}
