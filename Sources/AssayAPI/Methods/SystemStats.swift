package import AssayVocabulary

/// The call `system.stats`.
package enum SystemStats: ServerMethod {
  package static let name: StaticString = "system.stats"
  package static let role = Role.reader
  package static let summary = "Counts what there is, and tells how the server is doing."
  package static let example = "{}"

  package typealias Parameters = NoFields

  package struct Result: WireObject {
    package var version = ""
    package var pid: Int64 = 0
    package var startedAt = ""
    package var uptimeSeconds: Int64 = 0
    package var profile = ""
    package var idleExitSeconds: Int64?
    package var connections: Int64 = 0
    package var residentBytes: Int64?
    package var databaseBytes: Int64 = 0
    package var logBytes: Int64 = 0
    package var events: Int64 = 0
    package var sources: Int64 = 0
    package var claims: Int64 = 0
    package var attributions: Int64 = 0
    package var links: Int64 = 0
    package var evidence: Int64 = 0
    package var notes: Int64 = 0
    package var statuses: [Wire.StatusCount] = []
    package var marks: Int64 = 0
    package var queuedWrites: Int64 = 0
    package var calls: [Wire.CallCount] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("version", &version, "The server's version.")
      fields.required("pid", &pid, "The server's process.")
      fields.required("startedAt", &startedAt, "When the server was started, in UTC.")
      fields.required("uptimeSeconds", &uptimeSeconds, "Seconds since then.")
      fields.required("profile", &profile, "private or desk.")
      fields.nullable(
        "idleExitSeconds",
        &idleExitSeconds,
        "Seconds without a connection after which the server ends; null when it stays."
      )
      fields.required("connections", &connections, "Connections now, this one included.")
      fields.nullable(
        "residentBytes",
        &residentBytes,
        "Bytes of memory in use; null where the system does not tell."
      )
      fields.required("databaseBytes", &databaseBytes, "Bytes of the database.")
      fields.required("logBytes", &logBytes, "Bytes of its write-ahead log.")
      fields.required("events", &events, "Events in the history.")
      fields.required("sources", &sources, "Sources there are.")
      fields.required("claims", &claims, "Claims there are.")
      fields.required("attributions", &attributions, "Attributions, withdrawn ones included.")
      fields.required("links", &links, "Links, withdrawn ones included.")
      fields.required("evidence", &evidence, "Pieces of evidence, withdrawn ones included.")
      fields.required("notes", &notes, "Notes there are.")
      fields.required("statuses", &statuses, "Claims by their status; only those there are.")
      fields.required("marks", &marks, "Assessments that wait to be brought up to date.")
      fields.required("queuedWrites", &queuedWrites, "Changes that wait to be stored.")
      fields.required("calls", &calls, "Calls since the start, by method; only those made.")
    }
  }
}

extension Wire {
  /// The number of claims that have a status.
  package struct StatusCount: WireObject {
    package var status = ClaimStatus.submitted
    package var claims: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("status", &status, "The status.")
      fields.required("claims", &claims, "How many claims have it.")
    }
  }

  /// How often a method was called, and how often it failed.
  package struct CallCount: WireObject {
    package var method = ""
    package var calls: Int64 = 0
    package var errors: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("method", &method, "The method.")
      fields.required("calls", &calls, "How often it was called.")
      fields.required("errors", &errors, "How often it was answered by an error.")
    }
  }
}
